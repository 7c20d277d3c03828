#!/usr/bin/env bash
# P9: cold start of the whole stack with an AOT cache ÷ without one: <= 0.45, from the launcher's start to READY.
# Needs a JDK 25. The cache is made beforehand, trained under load (./fengyi aot).
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need curl
[ "$(java_major)" -ge 25 ] || fail "an AOT cache needs JDK 25; found $(java_home)"
build_once

start_to_ready() { # on|off -> seconds
  local begin end
  begin=$(date +%s%N)
  FENGYI_AOT=$1 "$ROOT/fengyi" start "${PORTS[@]}" > "$WORK/start.log" 2>&1 || fail "start: $(tail -3 "$WORK/start.log")"
  end=$(date +%s%N)
  "$ROOT/fengyi" stop > /dev/null
  awk -v ns=$((end - begin)) 'BEGIN{printf "%.2f\n", ns / 1e9}'
}

use_own_data
say "making the AOT cache first"
FENGYI_AOT=on "$ROOT/fengyi" aot > "$WORK/aot.log" 2>&1 || fail "aot: $(tail -3 "$WORK/aot.log")"
machine embedded
with=() without=()
for round in $(seq 1 "$ROUNDS"); do
  a=$(start_to_ready off); b=$(start_to_ready on)
  say "round $round: without $a s, with AOT cache $b s"
  keep p9 "$a $b"
  without+=("$a"); with+=("$b")
done
A=$(median "${without[@]}"); B=$(median "${with[@]}")
echo "P9 without AOT cache $A s ($(spread "${without[@]}")), with $B s ($(spread "${with[@]}"))"
echo "P9 ratio $(ratio "$B" "$A"), goal <= 0.45"
