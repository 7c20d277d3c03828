#!/bin/sh
# A benefit, claimed and used once, against the running demo (./fengyi demo):
# a rider claims a meal at a special price, shows the code, the canteen scans it; the second scan is refused.
#
#   examples/claim-a-meal.sh            as rider-1
#   RIDER=rider-2 examples/claim-a-meal.sh
#
# Exits 1 at the first step that is not as expected. Three meals a day for each rider. Needs sh, curl, awk, sed.
# Settings: BASE (http://localhost:8080), FENGYI (the launcher), FENGYI_DATA (as for the launcher).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
FENGYI=${FENGYI:-$here/../fengyi}
BASE=${BASE:-http://localhost:8080}
RIDER=${RIDER:-rider-1}
MERCHANT=merchant-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
run=$(date +%s)$$
step=0

say() { printf '%s\n' "$*"; }
told() { step=$((step + 1)); printf '%2d. %-11s %s\n' "$step" "$1" "$2"; }
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

token_of() {
  [ -s "$work/token-$1" ] || "$FENGYI" token "$1" >"$work/token-$1" || fail "no token for $1; is the demo running?"
  cat "$work/token-$1"
}

# request STATUS LOGIN METHOD PATH [curl options]: fills $work/body
request() {
  expected=$1 login=$2 method=$3 path=$4
  shift 4
  status=$(curl -sS -o "$work/body" -w '%{http_code}' -X "$method" "$BASE$path" \
    -H "Authorization: Bearer $(token_of "$login")" -H 'Accept-Language: en' "$@") || fail "$method $path: no answer"
  [ "$status" = "$expected" ] || fail "$method $path as $login: $status instead of $expected"
}

# scan STATUS KEY: the canteen scans the code
scan() {
  request "$1" "$MERCHANT" POST /api/v1/claim-uses -H "Idempotency-Key: claim-a-meal-$run-$2" \
    -H 'Content-Type: application/json' --data-binary "{\"code\":\"$code\"}"
}

command -v curl >/dev/null || fail 'curl is not installed'
curl -fsS -o "$work/body" "$BASE/actuator/health/readiness" 2>/dev/null || fail "nothing answers at $BASE; start it with ./fengyi demo"

# what is there to claim needs no account; the rider's token does no harm
request 200 "$RIDER" GET '/api/v1/benefits?kind=MEAL_PRICE'
benefit=$(field id)
[ -n "$benefit" ] || fail 'no meal is offered'
told anybody "sees the benefit $benefit: $(field title)"

request 201 "$RIDER" POST "/api/v1/benefits/$benefit/claims" -H "Idempotency-Key: claim-a-meal-$run-claim"
claim=$(field id)
[ "$(field state)" = CLAIMED ] || fail "state $(field state)"
told "$RIDER" "claims it: $claim, good until $(field expiresAt)"

request 200 "$RIDER" GET "/api/v1/me/claims/$claim/code"
code=$(field code)
told "$RIDER" "shows the code $code, good until $(field validUntil)"

scan 201 first
use=$(field id)
grep -q 'wkr_' "$work/body" && fail 'the merchant was told who it is'
told "$MERCHANT" "scans it and serves the meal: $use"

scan 409 second
[ "$(field code)" = claim-already-used ] || fail "code $(field code)"
told "$MERCHANT" 'scans it again and is refused: claim-already-used'

request 200 "$RIDER" GET '/api/v1/me/claims?limit=1'
[ "$(field state)" = USED ] || fail "state $(field state)"
told "$RIDER" 'reads the claim: USED'
say 'All as expected.'
