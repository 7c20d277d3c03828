#!/usr/bin/env bash
# P11: resident memory, idle: whole stack in one process <= 700 MB; every service in its own process <= 256 MB.
# BENCH_IDLE: seconds of rest before reading (60). BENCH_SOAK=3600 adds an hour of light load: growth <= 2 %/h.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need curl
build_once
use_own_data
IDLE=${BENCH_IDLE:-60}
machine embedded

"$ROOT/fengyi" start "${PORTS[@]}" > "$WORK/start.log" 2>&1 || fail "start: $(tail -3 "$WORK/start.log")"
PID=$(cat "$FENGYI_DATA/run/fengyi.pid")
sleep "$IDLE"
WHOLE=$(rss_mb "$PID")
echo "P11 whole stack in one process: $WHOLE MB resident after $IDLE s idle, goal <= 700"
keep p11 "whole $WHOLE"
if [ -n "${BENCH_SOAK:-}" ]; then
  end=$(($(date +%s) + BENCH_SOAK))
  while [ "$(date +%s)" -lt "$end" ]; do
    curl -fsS -o /dev/null "http://localhost:$GATEWAY_PORT/api/v1/points-rules" || :
    sleep 0.2
  done
  AFTER=$(rss_mb "$PID")
  echo "P11 after $BENCH_SOAK s of light load: $AFTER MB ($(awk -v a="$WHOLE" -v b="$AFTER" -v s="$BENCH_SOAK" 'BEGIN{printf "%+.1f %%/h", (b - a) / a * 100 * 3600 / s}')), goal <= +2 %/h"
fi
"$ROOT/fengyi" stop > /dev/null

# Each service alone: its own jar, libraries beside it as in its image, and the options for a small machine
# (docs/operations.md). start_service NAME, READ_FROM: the word in its log that says it is up.
SMALL="-Xms24m -Xmx128m -Xmn12m -Xss512k -XX:+UnlockExperimentalVMOptions -XX:TrimNativeHeapInterval=5000"
start_service() {
  local jar log=$WORK/$1.log
  jar=$(ls "$ROOT/$1"/target/"$1"-*-exec.jar)
  "$(java_home)/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$WORK/$1" > /dev/null
  # shellcheck disable=SC2086 # options are words
  SERVER_PORT=$2 MALLOC_ARENA_MAX=2 FENGYI_REGISTRY_URL=http://127.0.0.1:$3 \
    FENGYI_MONGODB_URI="mongodb://127.0.0.1:$STORE_PORT/?w=majority&journal=true&readConcernLevel=majority" \
    FENGYI_KAFKA_SERVERS=127.0.0.1:$BROKER_PORT FENGYI_MASTER_KEY=$KEY FENGYI_SERVICE_SECRET=bench \
    start_process "$log" "$(java_home)/bin/java" $SMALL -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 \
    -XX:MaxHeapFreeRatio=30 $COMPACT -jar "$WORK/$1/$(basename "$jar")"
  for _ in $(seq 1 300); do
    grep -q ' Started [A-Za-z]*Application ' "$log" && return 0
    kill -0 "$LAST_PID" 2> /dev/null || break
    sleep 0.2
  done
  fail "$1 did not start: $(tail -5 "$log")"
}

export FENGYI_DATA=$WORK/parts
mkdir -p "$FENGYI_DATA"
start_parts store,broker
KEY=$(head -c 32 /dev/urandom | base64)
COMPACT=$("$(java_home)/bin/java" -XX:+UseCompactObjectHeaders -version > /dev/null 2>&1 && echo -XX:+UseCompactObjectHeaders || :)
worst=0
port=$((GATEWAY_PORT + 20))
for service in registry-service learning-service welfare-service governance-service points-service gateway; do
  start_service "$service" "$port" $((GATEWAY_PORT + 20))
  sleep "$IDLE"
  mb=$(rss_mb "$LAST_PID")
  echo "P11 $service alone: $mb MB resident after $IDLE s idle, goal <= 256"
  keep p11 "$service $mb"
  [ "$mb" -le "$worst" ] || worst=$mb
  [ "$service" = registry-service ] || stop_process "$LAST_PID"
  port=$((port + 1))
done
echo "P11 largest service process: $worst MB, goal <= 256"
