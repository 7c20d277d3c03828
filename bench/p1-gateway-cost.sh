#!/usr/bin/env bash
# P1: CPU microseconds of the gateway per request: bare route <= 60, with token check + client limit + trace <= 100.
# nginx proxying to the same backend is the floor of the same run. Needs wrk, nginx, openssl.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need wrk "Debian package wrk"; need nginx "Debian package nginx-light"; need openssl; need curl

BACKEND=19081 FLOOR=19080 BARE=19082 FULL=19083
JAR=$(ls "$ROOT"/gateway/target/gateway-*-exec.jar 2>/dev/null | head -1 || true)
[ -n "$JAR" ] || fail "build first: mvn -pl gateway -am package -DskipTests"
ISSUER=http://localhost:8080

signing_key "$WORK"
chmod 755 "$WORK"; chmod 644 "$WORK/jwks.json" # nginx workers may be another user
TOKEN=$(access_token "$WORK" "$ISSUER" acc_bench)
mkdir -p "$WORK/nginx"
cat > "$WORK/nginx/nginx.conf" <<CONF
worker_processes 1;
daemon off;
pid $WORK/nginx/pid;
error_log $WORK/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $WORK/nginx/body; proxy_temp_path $WORK/nginx/proxy;
  fastcgi_temp_path $WORK/nginx/f; uwsgi_temp_path $WORK/nginx/u; scgi_temp_path $WORK/nginx/s;
  keepalive_requests 1000000000;
  @SERVER@
}
CONF
sed "s#@SERVER@#server { listen 127.0.0.1:$BACKEND; default_type application/json;\
 location = /oauth2/jwks { root $WORK; try_files /jwks.json =404; } location / { return 200 '{\"items\":[]}'; } }#" \
  "$WORK/nginx/nginx.conf" > "$WORK/nginx/backend.conf"
sed -e "s#@SERVER@#upstream b { server 127.0.0.1:$BACKEND; keepalive 64; keepalive_requests 1000000000; }\
 server { listen 127.0.0.1:$FLOOR; location / { proxy_pass http://b; proxy_http_version 1.1; proxy_set_header Connection \"\"; } }#" \
  -e "s#nginx/pid#nginx/pid2#" "$WORK/nginx/nginx.conf" > "$WORK/nginx/floor.conf"

cpu_pid_of() { pgrep -P "$1" | head -1; }
start_process "$WORK/backend.log" nginx -c "$WORK/nginx/backend.conf"
start_process "$WORK/floor.log" nginx -c "$WORK/nginx/floor.conf"; FLOOR_MASTER=$LAST_PID

gateway() { # PORT RATE
  start_process "$WORK/gateway-$1.log" env SERVER_PORT="$1" FENGYI_GATEWAY_RATE="$2" FENGYI_GATEWAY_BURST="$3" \
    FENGYI_KAFKA_SERVERS= FENGYI_ISSUER=$ISSUER FENGYI_REGISTRY_URL=http://127.0.0.1:$BACKEND \
    FENGYI_GOVERNANCE_URL=http://127.0.0.1:$BACKEND \
    "$(java_home)/bin/java" -Xmx256m -XX:+UseSerialGC -jar "$JAR"
}
gateway $BARE 0 1; BARE_PID=$LAST_PID
gateway $FULL 100000000 100000000; FULL_PID=$LAST_PID
await_url http://127.0.0.1:$BARE/actuator/health/readiness 60 "$BARE_PID" || fail "gateway: $(tail -5 "$WORK/gateway-$BARE.log")"
await_url http://127.0.0.1:$FULL/actuator/health/readiness 60 "$FULL_PID" || fail "gateway: $(tail -5 "$WORK/gateway-$FULL.log")"
FLOOR_PID=$(cpu_pid_of "$FLOOR_MASTER")
for attempt in 1 2 3; do
  CODE=$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $TOKEN" http://127.0.0.1:$FULL/api/v1/reports)
  [ "$CODE" = 200 ] && break
  sleep 6
done
[ "$CODE" = 200 ] \
  || fail "the token is not accepted: $(curl -s -H "Authorization: Bearer $TOKEN" http://127.0.0.1:$FULL/api/v1/reports)"

load() { # PORT SECONDS [HEADER]
  wrk -t1 -c32 -d"${2}s" -H "Accept: application/json" ${3:+-H "$3"} "http://127.0.0.1:$1/api/v1/reports?limit=20"
}
measure() { # NAME PORT PID [HEADER] -> "micros requests/s"
  local a b out requests
  a=$(ticks_of "$3"); out=$(load "$2" "$SECONDS_EACH" "${4:-}"); b=$(ticks_of "$3")
  requests=$(printf '%s\n' "$out" | awk '/requests in/{print $1}')
  if printf '%s\n' "$out" | grep -q 'Non-2xx'; then fail "$1: $(printf '%s\n' "$out" | grep Non-2xx)"; fi
  keep p1 "$1 $(printf '%s\n' "$out" | tr -s ' \n' ' ')"
  awk -v us="$(micros "$a" "$b")" -v n="$requests" -v s="$SECONDS_EACH" 'BEGIN{printf "%.1f %.0f\n", us / n, n / s}'
}

machine none
say "warm-up ${WARMUP}s each"
load $FLOOR 3 > /dev/null
load $BARE "$WARMUP" > /dev/null
load $FULL "$WARMUP" "Authorization: Bearer $TOKEN" > /dev/null
floor=() bare=() full=()
for round in $(seq 1 "$ROUNDS"); do
  f=$(measure nginx $FLOOR "$FLOOR_PID"); b=$(measure bare $BARE "$BARE_PID")
  t=$(measure full $FULL "$FULL_PID" "Authorization: Bearer $TOKEN")
  say "round $round: nginx $f; bare $b; with token, limit, trace $t (CPU-us per request, requests/s)"
  floor+=("${f% *}"); bare+=("${b% *}"); full+=("${t% *}")
done
F=$(median "${floor[@]}"); B=$(median "${bare[@]}"); T=$(median "${full[@]}")
echo "P1 nginx $F CPU-us/request ($(spread "${floor[@]}"))"
echo "P1 bare route $B CPU-us/request ($(spread "${bare[@]}")), goal 60, $(ratio "$B" "$F") x nginx"
echo "P1 token check + limit + trace $T CPU-us/request ($(spread "${full[@]}")), goal 100, $(ratio "$T" "$F") x nginx"
