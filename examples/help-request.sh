#!/bin/sh
# A request for help, step by step, against the running demo (./fengyi demo): a rider whose pay is overdue asks, the
# community finds the matter and hands it over to the human resources office, which answers; the requester reads the
# answer, is asked a question, and confirms. Meanwhile the rider's site manager learns nothing.
#
#   examples/help-request.sh            as rider-1
#   RIDER=rider-4 examples/help-request.sh   (riders 1 and 4 live where community-1 is at work)
#
# Every POST is sent twice with the same Idempotency-Key: the second one must change nothing. Exits 1 at the first step
# that is not as expected. Needs sh, curl, awk, sed.
# Settings: BASE (http://localhost:8080), FENGYI (the launcher), FENGYI_DATA (as for the launcher).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
FENGYI=${FENGYI:-$here/../fengyi}
BASE=${BASE:-http://localhost:8080}
RIDER=${RIDER:-rider-1}
COMMUNITY=320299001001
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

# field NAME: the first value of that name in the answer, without quotes
field() {
  awk '{ gsub(/[{,[]"/, "\n\""); print }' "$work/body" | sed -n "s/^\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1
}

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

get() { # STATUS LOGIN PATH
  request "$2" GET "$3"
  [ "$status" = "$1" ] || fail "GET $3 as $2: $status instead of $1"
}

# post STATUS LOGIN PATH JSON: sends it twice with one key and compares the answers
post() {
  step=$((step + 1))
  key="help-request-$run-$step"
  printf '%s' "$4" >"$work/json"
  request "$2" POST "$3" -H "Idempotency-Key: $key" -H 'Content-Type: application/json' --data-binary "@$work/json"
  [ "$status" = "$1" ] || fail "POST $3 as $2: $status instead of $1"
  cp "$work/body" "$work/first"
  request "$2" POST "$3" -H "Idempotency-Key: $key" -H 'Content-Type: application/json' --data-binary "@$work/json"
  [ "$status" = "$1" ] && cmp -s "$work/first" "$work/body" || fail "POST $3 repeated: another answer ($status)"
  [ "$(header Idempotency-Replayed)" = true ] || fail "POST $3 repeated: it was carried out again"
}

told() { printf '%2d. %-14s %-18s %s\n' "$step" "$1" "$2" "$3"; }

command_on_request() { # LOGIN PATH STATE JSON WHAT
  post 200 "$1" "$2" "$4"
  [ "$(field state)" = "$3" ] || fail "$2: state $(field state) instead of $3"
  told "$1" "$3" "$5"
}

nothing_for_the_employer() { # PATH: 403 alike for what exists and what does not
  request site-manager-1 GET "$1"
  [ "$status" = 403 ] || fail "GET $1 as site-manager-1: $status"
  sed 's/"traceId":"[^"]*"//' "$work/body" >"$work/existing"
  request site-manager-1 GET "$(printf '%s' "$1" | sed 's/_[0-9A-Z]*/_0000000000000/')"
  [ "$status" = 403 ] || fail "GET $1 as site-manager-1: $status"
  sed 's/"traceId":"[^"]*"//' "$work/body" | cmp -s - "$work/existing" || fail "$1 tells the employer something"
}

command -v curl >/dev/null || fail 'curl is not installed'
curl -fsS -o "$work/body" "$BASE/actuator/health/readiness" 2>/dev/null || fail "nothing answers at $BASE; start it with ./fengyi demo"

# numbers to call, before any form and without an account
curl -fsS -o "$work/body" "$BASE/api/v1/emergency-contacts" || fail 'no emergency contacts'
say "numbers to call: $(awk '{ gsub(/[{,[]"/, "\n\""); print }' "$work/body" | sed -n 's/^"number":"\([0-9]*\).*/\1/p' | tr '\n' ' ')"

# the rider asks; the answer tells of the guidance on rest and of legal aid
post 201 "$RIDER" /api/v1/help-requests \
  "{\"category\":\"RIGHTS\",\"topic\":\"PAY\",\"text\":\"Last month's pay has not come, example run.\",\"communityCode\":\"$COMMUNITY\",\"wantsLegalAid\":true}"
help=$(field id)
grep -q restGuidance "$work/body" && grep -q legalAid "$work/body" || fail 'no guidance in the answer'
told "$RIDER" NEW "request $help, to be looked at by $(field due)"

# the site manager of the rider's enterprise: the same 403, whatever there is
nothing_for_the_employer "/api/v1/help-requests/$help"
nothing_for_the_employer "/api/v1/me/help-requests/$help"
say '    site-manager-1 403                the same answer as for a request that does not exist'

# the community finds the matter and hands it over
command_on_request community-1 "/api/v1/help-requests/$help/triage" TRIAGED '{"matterTitle":"Pay overdue"}' 'the community opens a matter'
matter=$(field matterId)
command_on_request community-1 "/api/v1/help-requests/$help/hand-overs" ASSIGNED \
  '{"department":"HUMAN_RESOURCES","brief":"Please look into it and reply."}' 'and hands it over to human resources'
hand_over=$(sed 's/.*"handOvers":\[\([^]]*\)\].*/\1/' "$work/body" | sed 's/.*"id":"\(hnd_[^"]*\)".*/\1/')

# the department has a clock of its own
post 200 unit-hr "/api/v1/hand-overs/$hand_over/acceptance" '{}'
told unit-hr ACCEPTED 'human resources take it: one working day for that'
post 200 unit-hr "/api/v1/hand-overs/$hand_over/reply" '{"text":"The employer will pay on Friday."}'
told unit-hr REPLIED 'and reply: five working days for that'
get 200 "$RIDER" "/api/v1/me/help-requests/$help"
grep -q 'The employer will pay on Friday.' "$work/body" || fail 'the requester does not read the reply'
say "    $RIDER        reads               The employer will pay on Friday."

# a question pauses the clock
command_on_request community-1 "/api/v1/help-requests/$help/start" IN_PROGRESS '{}' 'the community goes on'
command_on_request community-1 "/api/v1/help-requests/$help/wait" WAITING_REQUESTER '{"question":"Has the money come?"}' 'a question; the clock pauses'
get 200 "$RIDER" "/api/v1/me/help-requests/$help/clock"
grep -q '"counted":false' "$work/body" || fail 'the clock does not pause'
command_on_request "$RIDER" "/api/v1/me/help-requests/$help/replies" IN_PROGRESS '{"text":"Yes, today."}' 'the answer; the clock goes on'
command_on_request community-1 "/api/v1/help-requests/$help/solution" SOLVED '{"note":"The pay has come."}' 'the problem is solved'
post 201 community-1 "/api/v1/matters/$matter/help-records" '{"persons":1}'
told community-1 helped 'one person helped: another number than problems solved'
command_on_request "$RIDER" "/api/v1/me/help-requests/$help/confirmation" CONFIRMED '{}' 'the rider is content'
say 'All as expected.'
