#!/usr/bin/env bash
# P5: a report is verified -> its points are visible on the rider's account, through the gateway of the whole stack
# in one process: p50 <= 30 ms, p99 <= 250 ms at half load (open loop). BENCH_SAMPLES sets the number (200).
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need curl
FENGYI_GATEWAY_RATE=0 start_demo
machine embedded
java_here -cp "$(class_path)" "$BENCH_HOME/java/PointsVisible.java" "http://localhost:$GATEWAY_PORT" "$FENGYI_DATA" \
  "${BENCH_SAMPLES:-200}" | tee -a "$(results_file p5)"
