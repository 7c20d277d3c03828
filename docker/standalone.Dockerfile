# Everything in one image, used for single parts: --only=store, --only=broker (docker-compose.embedded.yml).
FROM eclipse-temurin:25-jre

RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin fengyi \
 && install -d -o fengyi -g fengyi /var/cache/fengyi /data
WORKDIR /app
COPY standalone/target/lib /app/lib
COPY standalone/target/standalone-*.jar /app/app.jar
COPY docker/run docker/healthy /app/
USER fengyi
VOLUME /var/cache/fengyi
VOLUME /data
ENV APPLICATION="-Dfengyi.logs=/data/logs -cp /app/app.jar:/app/lib/* io.fengyi.standalone.Launcher --data=/data"
ENTRYPOINT ["/app/run"]
