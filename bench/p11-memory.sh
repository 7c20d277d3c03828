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

start_parts store,broker
worst=0
for part in registry-service learning-service welfare-service governance-service points-service gateway; do
  start_parts "$part"
  sleep "$IDLE"
  mb=$(rss_mb "$LAST_PID")
  echo "P11 $part alone: $mb MB resident after $IDLE s idle, goal <= 256"
  keep p11 "$part $mb"
  [ "$mb" -le "$worst" ] || worst=$mb
  [ "$part" = registry-service ] || stop_process "$LAST_PID"
done
echo "P11 largest service process: $worst MB, goal <= 256"
