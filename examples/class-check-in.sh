#!/bin/sh
# A class with a rotating code, step by step, against the running demo (./fengyi demo):
# an instructor plans a class that begins now and shows the code, a rider scans it, a second scan counts nothing,
# a friend's phone with the same device is refused, and the live list shows one attendance.
#
#   examples/class-check-in.sh                       rider-1 scans, rider-2 is the friend
#   RIDER=rider-3 FRIEND=rider-4 examples/class-check-in.sh
#
# Exits 1 at the first step that is not as expected. Needs sh, curl, awk, sed.
# Settings: BASE (http://localhost:8080), FENGYI (the launcher), FENGYI_DATA (as for the launcher).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
FENGYI=${FENGYI:-$here/../fengyi}
BASE=${BASE:-http://localhost:8080}
RIDER=${RIDER:-rider-1}
FRIEND=${FRIEND:-rider-2}
INSTRUCTOR=${INSTRUCTOR:-instructor-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
run=$(date +%s)$$
step=0

say() { printf '%s\n' "$*"; }
fail() {
  printf 'NOT AS EXPECTED: %s\n' "$*" >&2
  [ ! -s "$work/body" ] || { sed 's/^/  /' "$work/body" >&2; printf '\n' >&2; }
  exit 1
}

# field NAME: the first value of that name in a JSON answer, without quotes
field() {
  awk '{ gsub(/[{,[]"/, "\n\""); print }' "$work/body" | sed -n "s/^\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1
}

token_of() {
  [ -s "$work/token-$1" ] || "$FENGYI" token "$1" >"$work/token-$1" || fail "no token for $1; is the demo running?"
  cat "$work/token-$1"
}

# request LOGIN METHOD PATH [JSON]: fills $work/body and $status
request() {
  step=$((step + 1))
  if [ $# -gt 3 ]; then
    printf '%s' "$4" >"$work/json"
    status=$(curl -sS -o "$work/body" -w '%{http_code}' -X "$2" "$BASE$3" -H "Authorization: Bearer $(token_of "$1")" \
      -H 'Accept-Language: en' -H "Idempotency-Key: class-check-in-$run-$step" \
      -H 'Content-Type: application/json' --data-binary "@$work/json") || fail "$2 $3: no answer"
  else
    status=$(curl -sS -o "$work/body" -w '%{http_code}' -X "$2" "$BASE$3" -H "Authorization: Bearer $(token_of "$1")" \
      -H 'Accept-Language: en' -H "Idempotency-Key: class-check-in-$run-$step") || fail "$2 $3: no answer"
  fi
}

expect() { [ "$status" = "$1" ] || fail "$2: $status instead of $1"; }

scan() { # LOGIN CODE DEVICE
  request "$1" POST "/api/v1/class-sessions/$class/check-ins" "{\"code\":\"$2\",\"deviceKey\":\"$3\"}"
}

code_now() { # CLASS: fills $code and $until
  request "$INSTRUCTOR" GET "/api/v1/class-sessions/$1/check-in-code"
  expect 200 'check-in code'
  code=$(field code)
  until=$(field validUntil)
}

command -v curl >/dev/null || fail 'curl is not installed'
curl -fsS -o "$work/body" "$BASE/actuator/health/readiness" 2>/dev/null || fail "nothing answers at $BASE; start it with ./fengyi demo"

# business time of the demo is not that of this machine: the code of a planned class tells it, 15 seconds ahead at most
request "$INSTRUCTOR" GET '/api/v1/class-sessions?state=PLANNED&kind=MORNING_CLASS&limit=1'
planned=$(field id)
[ -n "$planned" ] || fail 'no class is planned'
tries=0
class=''
while [ -z "$class" ]; do
  tries=$((tries + 1))
  [ "$tries" -le 5 ] || fail 'no class could be planned'
  code_now "$planned"
  request "$INSTRUCTOR" POST /api/v1/class-sessions "{\"title\":\"Road safety, example run\",\"kind\":\"TOURING_SCHOOL\",\"slot\":\"OTHER\",\"channel\":\"OFFLINE\",\"topic\":\"SAFETY\",\"address\":\"街道党群服务中心二楼\",\"communityCode\":\"320299001001\",\"startsAt\":\"$until\",\"minutes\":20}"
  [ "$status" != 201 ] || class=$(field id)
done
say "1. $INSTRUCTOR plans class $class, which begins at $until"

code_now "$class"
say "2. $INSTRUCTOR shows the code $code"
scan "$RIDER" "$code" "example-device-$RIDER"
expect 201 "first scan of $RIDER"
first=$(field id)
say "3. $RIDER scans it: attendance $first, $(field state)"

code_now "$class"
scan "$RIDER" "$code" "example-device-$RIDER"
expect 200 "second scan of $RIDER"
[ "$(field alreadyCheckedIn)" = true ] && [ "$(field id)" = "$first" ] || fail 'the second scan counted'
say "4. $RIDER scans again: the first attendance, nothing is counted"

code_now "$class"
scan "$FRIEND" "$code" "example-device-$RIDER"
expect 409 "$FRIEND with the device of $RIDER"
say "5. $FRIEND with the device of $RIDER: $(field code)"

code_now "$class"
scan "$FRIEND" "${code}0" "example-device-$FRIEND"
expect 422 'an altered code'
say "6. $FRIEND with an altered code: $(field code)"

request "$INSTRUCTOR" GET "/api/v1/class-sessions/$class/attendances"
expect 200 'live list'
[ "$(field confirmed)" = 1 ] || fail "$(field confirmed) attendances instead of 1"
say "7. the live list shows one: $(field handle), no name"
say 'All as expected.'
