#!/bin/sh
# From report to reward, step by step, against the running demo (./fengyi demo):
# a rider reports a blocked lane, a unit clears it, grid staff verify, five points arrive,
# the rider redeems a meal and the merchant scans the code.
#
#   examples/report-to-reward.sh            as rider-1
#   RIDER=rider-2 examples/report-to-reward.sh
#
# Every POST is sent twice with the same Idempotency-Key: the second one must give the stored answer and change
# nothing. Ends with the rider's ledger; exits 1 at the first step that is not as expected. Needs sh, curl, awk, sed.
# Settings: BASE (http://localhost:8080), FENGYI (the launcher), FENGYI_DATA (as for the launcher).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
FENGYI=${FENGYI:-$here/../fengyi}
BASE=${BASE:-http://localhost:8080}
RIDER=${RIDER:-rider-1}
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

# field NAME [FILE]: the first value of that name in a JSON answer, without quotes
field() {
  awk '{ gsub(/[{,[]"/, "\n\""); print }' "${2:-$work/body}" |
    sed -n "s/^\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1
}

# items: one line for each element of a list
items() { awk '{ gsub(/\{"id"/, "\n{\"id\""); print }' "$work/body" | grep '^{"id"'; }

header() {
  tr -d '\r' <"$work/headers" |
    awk -v name="$1:" 'tolower($1) == tolower(name) { sub(/^[^ ]* */, ""); print; exit }'
}

token_of() {
  [ -s "$work/token-$1" ] || "$FENGYI" token "$1" >"$work/token-$1" || fail "no token for $1; is the demo running?"
  cat "$work/token-$1"
}

# request LOGIN METHOD PATH [curl options]: fills $work/body, $work/headers and $status
request() {
  login=$1 method=$2 path=$3
  shift 3
  status=$(curl -sS -o "$work/body" -D "$work/headers" -w '%{http_code}' -X "$method" "$BASE$path" \
    -H "Authorization: Bearer $(token_of "$login")" -H 'Accept-Language: en' "$@") || fail "$method $path: no answer"
}

# post STATUS LOGIN PATH [curl options]: sends it twice with one key and compares the answers
post() {
  expected=$1 who=$2 where=$3
  shift 3
  step=$((step + 1))
  key="report-to-reward-$run-$step"
  request "$who" POST "$where" -H "Idempotency-Key: $key" "$@"
  [ "$status" = "$expected" ] || fail "POST $where as $who: $status instead of $expected"
  cp "$work/body" "$work/first"
  request "$who" POST "$where" -H "Idempotency-Key: $key" "$@"
  [ "$status" = "$expected" ] && cmp -s "$work/first" "$work/body" || fail "POST $where repeated: another answer ($status)"
  [ "$(header Idempotency-Replayed)" = true ] || fail "POST $where repeated: it was carried out again"
}

json() { printf '%s' "$1" >"$work/json"; printf '%s' "@$work/json"; }

post_json() { # STATUS LOGIN PATH JSON
  post "$1" "$2" "$3" -H 'Content-Type: application/json' --data-binary "$(json "$4")"
}

told() { printf '%2d. %-12s %-11s %s\n' "$step" "$1" "$2" "$3"; }

command_on_report() { # LOGIN COMMAND STATE JSON WHAT
  post_json 200 "$1" "/api/v1/reports/$report/$2" "$4"
  [ "$(field state)" = "$3" ] || fail "$2: state $(field state) instead of $3"
  told "$1" "$3" "$5"
}

# part FILE NAME HEADERS CONTENT-FILE: adds one part of a form
boundary="report-to-reward-$run"
part() {
  printf -- '--%s\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n' "$boundary" "$2" "$3" >>"$1"
  cat "$4" >>"$1"
  printf '\r\n' >>"$1"
}

# photo FROM TO: the picture with a comment of its own, because the same photo is not accepted twice
photo() {
  dd if="$1" bs=1 count=2 2>/dev/null >"$2"
  printf '\377\376\000\022%-16.16s' "$run" >>"$2"
  dd if="$1" bs=2 skip=1 2>/dev/null >>"$2"
}

balance() {
  request "$RIDER" GET /api/v1/me/points
  [ "$status" = 200 ] || fail "GET /me/points: $status"
  field available
}

command -v curl >/dev/null || fail 'curl is not installed'
curl -fsS -o "$work/body" "$BASE/actuator/health/readiness" 2>/dev/null || fail "nothing answers at $BASE; start it with ./fengyi demo"
before=$(balance)
say "$RIDER begins with $before points"

# the rider reports a blocked lane, with a photo, from the first grid of the friendly street
photo "$here/blocked-lane.jpg" "$work/before.jpg"
printf '{"categoryCode":"CMGT-01-01","place":{"longitude":120.3021,"latitude":31.4862,"crs":"WGS84"},"text":"Blocked lane, example run %s"}' \
  "$run" >"$work/report.json"
part "$work/form" report "$(printf '\r\nContent-Type: application/json')" "$work/report.json"
part "$work/form" photos "$(printf '; filename="lane.jpg"\r\nContent-Type: image/jpeg')" "$work/before.jpg"
printf -- '--%s--\r\n' "$boundary" >>"$work/form"
post 201 "$RIDER" /api/v1/reports -H "Content-Type: multipart/form-data; boundary=$boundary" --data-binary "@$work/form"
report=$(field id)
[ "$(field state)" = SUBMITTED ] || fail "state $(field state)"
told "$RIDER" SUBMITTED "report $report in grid $(field gridCode)"

# the office and the unit
command_on_report grid-1 acceptance ACCEPTED '{}' 'grid staff accept it as a case'
command_on_report community-1 dispatch DISPATCHED '{"unit":"CITY_MANAGEMENT"}' 'the community sends it to the city management unit'
command_on_report unit-1 start IN_PROGRESS '{}' 'the unit starts'
photo "$here/cleared-lane.jpg" "$work/after.jpg"
part "$work/after-form" file "$(printf '; filename="after.jpg"\r\nContent-Type: image/jpeg')" "$work/after.jpg"
printf -- '--%s--\r\n' "$boundary" >>"$work/after-form"
post 201 unit-1 /api/v1/media/governance -H "Content-Type: multipart/form-data; boundary=$boundary" --data-binary "@$work/after-form"
after=$(field id)
told unit-1 '' "photo of the cleared lane: $after"
command_on_report unit-1 resolution RESOLVED "{\"media\":[\"$after\"],\"note\":\"Lane cleared.\"}" 'the unit has cleared it'
command_on_report grid-1 verification VERIFIED '{}' 'a second pair of eyes verifies it'

# the points arrive by event
waited=0
now=$before
while [ "$now" = "$before" ]; do
  [ "$waited" -lt 100 ] || fail "no points after 10 s ($RIDER may have used up today's four awards: try another RIDER)"
  waited=$((waited + 1))
  sleep 0.1
  now=$(balance)
done
[ "$now" = $((before + 5)) ] || fail "balance $now instead of $((before + 5))"
say "    points       +5          balance $now"
command_on_report community-1 closure CLOSED '{}' 'the case is closed'

# the meal
request "$RIDER" GET '/api/v1/rewards?limit=100'
items | grep '古镇大食堂工作餐' | head -n 1 >"$work/meal" || :
reward=$(field id "$work/meal")
[ -n "$reward" ] || fail 'the meal is not among the rewards'
price=$(field price "$work/meal")
post_json 202 "$RIDER" /api/v1/redemptions "{\"rewardId\":\"$reward\"}"
redemption=$(field id)
waited=0
while [ "$(field state)" != CONFIRMED ]; do
  [ "$waited" -lt 100 ] || fail "redemption: $(field state)"
  waited=$((waited + 1))
  sleep 0.1
  request "$RIDER" GET "/api/v1/me/redemptions/$redemption"
done
code=$(field code)
told "$RIDER" CONFIRMED "a meal for $price points, code $code"
post_json 201 merchant-1 /api/v1/redemption-fulfilments "{\"code\":\"$code\"}"
[ "$(field state)" = FULFILLED ] || fail "state $(field state)"
told merchant-1 FULFILLED 'the canteen scans the code and serves the meal'

# nothing was paid or taken twice
end=$(balance)
[ "$end" = $((before + 5 - price)) ] || fail "balance $end instead of $((before + 5 - price))"
request "$RIDER" GET '/api/v1/me/points/entries?limit=100'
awards=$(items | grep -c "\"subject\":\"$report\"" || :)
[ "$awards" = 1 ] || fail "$awards entries for $report instead of 1"
say "$RIDER ends with $end points; the ledger, newest first:"
items | head -n 12 | while IFS= read -r entry; do
  printf '%s\n' "$entry" >"$work/entry"
  printf '    %-12s %+4d  → %4d   %s\n' "$(field kind "$work/entry")" "$(field change "$work/entry")" \
    "$(field availableAfter "$work/entry")" "$(field text "$work/entry")"
done
say 'All as expected.'
