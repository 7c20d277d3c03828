#!/bin/sh
# Where can I charge and sit down right now? Against the running demo (./fengyi demo), without an account:
# stations that are open now, within two kilometres, with a charger and a seat, the nearest first,
# and what one gets there today.
#
#   examples/near-me.sh                                as if standing in the old town
#   LONGITUDE=120.348 LATITUDE=31.486 examples/near-me.sh
#
# Exits 1 when nothing is open or the answer is not as expected. Needs sh, curl, awk, sed.
# Settings: BASE (http://localhost:8080), LONGITUDE, LATITUDE (WGS84), RADIUS (metres, at most 20000).
set -eu

BASE=${BASE:-http://localhost:8080}
LONGITUDE=${LONGITUDE:-120.306}
LATITUDE=${LATITUDE:-31.486}
RADIUS=${RADIUS:-2000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

fail() {
  printf 'NOT AS EXPECTED: %s\n' "$*" >&2
  [ ! -s "$work/body" ] || { sed 's/^/  /' "$work/body" >&2; printf '\n' >&2; }
  exit 1
}

get() { # PATH: fills $work/body and $status; no token is sent
  status=$(curl -sS -o "$work/body" -w '%{http_code}' -H 'Accept-Language: en' "$BASE$1") || fail "GET $1: no answer"
}

# field NAME: the first value of that name on a line of JSON, without quotes
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

# own NAME: as field, of the station itself (before its menu and merchants)
own() { sed 's/"menu":.*//; s/"benefits":.*//' | field "$1"; }

command -v curl >/dev/null || fail 'curl is not installed'
here="longitude=$LONGITUDE&latitude=$LATITUDE&crs=WGS84"

# what must be refused, is
get "/api/v1/stations?$here&radius=50000"
[ "$status" = 400 ] || fail "a radius of 50 km: $status instead of 400"
get "/api/v1/stations?longitude=$LONGITUDE&latitude=$LATITUDE"
[ "$status" = 400 ] || fail "coordinates without crs: $status instead of 400"

get "/api/v1/stations?$here&radius=$RADIUS&openNow=true&amenity=CHARGING&amenity=REST&include=menu,benefits&limit=5"
[ "$status" = 200 ] || fail "GET /stations: $status"
# one line for each station: only its own object begins with a stn_ id
awk '{ gsub(/\{"id":"stn_/, "\n{\"id\":\"stn_"); print }' "$work/body" | grep '^{"id":"stn_' >"$work/stations" ||
  fail "no station is open within $RADIUS m"

last=0
while IFS= read -r station; do
  metres=$(printf '%s\n' "$station" | own metres)
  metres=${metres%.*}
  [ "$metres" -ge "$last" ] || fail "$metres m comes after $last m"
  [ "$(printf '%s\n' "$station" | own open)" = true ] || fail 'a station that is not open'
  last=$metres
  closes=$(printf '%s\n' "$station" | own closesAt)
  printf '%5s m  %s  (until %s)\n' "$metres" "$(printf '%s\n' "$station" | sed 's/.*"name":"\([^"]*\)","kind".*/\1/')" "${closes:-always open}"
  printf '%s\n' "$station" | awk '{ n = split($0, part, "\"what\":\""); for (i = 2; i <= n; i++) { sub(/".*/, "", part[i]); print "         · " part[i] } }'
done <"$work/stations"

id=$(head -n 1 "$work/stations" | field id)
get "/api/v1/stations/$id"
[ "$status" = 200 ] || fail "GET /stations/$id: $status"
printf 'None of this took an account. The nearest one: %s/api/v1/stations/%s\n' "$BASE" "$id"
