# Shared by the bench scripts: machine, CPU time of a process, median and spread. Source it; it runs nothing.

BENCH_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(dirname "$BENCH_HOME")
WORK=${BENCH_WORK:-$(mktemp -d)}
RESULTS=${BENCH_RESULTS:-$BENCH_HOME/results}
ROUNDS=${BENCH_ROUNDS:-5}
SECONDS_EACH=${BENCH_SECONDS:-10}
WARMUP=${BENCH_WARMUP:-60}
STARTED=()

# No AOT cache is made behind our back after a stop: it would run beside the next measurement. p9 asks for one.
export FENGYI_AOT=${FENGYI_AOT:-off}

# Ports of their own, so that a demo which is running is left alone.
GATEWAY_PORT=${BENCH_GATEWAY_PORT:-28080}
STORE_PORT=$((GATEWAY_PORT + 10))
BROKER_PORT=$((GATEWAY_PORT + 11))
PORTS=(--port.gateway=$GATEWAY_PORT --port.registry-service=$((GATEWAY_PORT + 1))
  --port.learning-service=$((GATEWAY_PORT + 2)) --port.welfare-service=$((GATEWAY_PORT + 3))
  --port.governance-service=$((GATEWAY_PORT + 4)) --port.points-service=$((GATEWAY_PORT + 5))
  --port.store=$STORE_PORT --port.broker=$BROKER_PORT)

say() { printf '%s\n' "$*" >&2; }

fail() { say "bench: $*"; exit 1; }

need() { command -v "$1" >/dev/null || fail "$1 is not installed${2:+ ($2)}"; }

# The newest JDK that is found, as the launcher does.
java_home() {
  local found
  if [ -n "${FENGYI_JAVA_HOME:-}" ]; then printf '%s\n' "$FENGYI_JAVA_HOME"; return; fi
  found=$(for home in /usr/lib/jvm/* "${JAVA_HOME:-}"; do
    [ -x "$home/bin/java" ] && [ -f "$home/release" ] || continue
    printf '%s %s\n' "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")" "$home"
  done | sort -n | tail -1 | cut -d' ' -f2-)
  [ -n "$found" ] || found=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  printf '%s\n' "$found"
}

java_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$(java_home)/release"; }

java_here() { "$(java_home)/bin/java" -Xmx512m -Duser.timezone=Asia/Shanghai "$@"; }

results_file() { mkdir -p "$RESULTS"; printf '%s\n' "$RESULTS/$1.txt"; }

build_once() {
  [ -d "$ROOT/standalone/target/lib" ] || "$ROOT/fengyi" build >&2
}

class_path() {
  local jar
  jar=$(ls "$ROOT"/standalone/target/standalone-*.jar | grep -v sources | head -1)
  printf '%s:%s/standalone/target/lib/*\n' "$jar" "$ROOT"
}

# A data directory of this run: nothing of a demo that may be running is touched.
use_own_data() { export FENGYI_DATA=$WORK/data; mkdir -p "$FENGYI_DATA"; DEMO_STARTED=; }

# start_parts LIST: parts in a process of their own, on the usual ports; LAST_PID is the process.
start_parts() {
  build_once
  [ -n "${FENGYI_DATA:-}" ] || use_own_data
  start_process "$WORK/parts-${1//,/-}.log" "$ROOT/fengyi" run --only="$1" "${PORTS[@]}"
  local i
  for i in $(seq 1 600); do
    grep -q 'READY$' "$WORK/parts-${1//,/-}.log" && return 0
    kill -0 "$LAST_PID" 2>/dev/null || break
    sleep 0.2
  done
  fail "$1 did not start: $(tail -5 "$WORK/parts-${1//,/-}.log")"
}

# start_demo: the whole stack with demo data; stopped at the end.
start_demo() {
  # the first start of a demo compiles lightly, which is not what is measured here
  export FENGYI_JAVA_OPTS="-XX:TieredStopAtLevel=4 ${FENGYI_JAVA_OPTS:-}"
  build_once
  use_own_data
  "$ROOT/fengyi" demo "${PORTS[@]}" > "$WORK/demo.log" 2>&1 || fail "demo: $(tail -5 "$WORK/demo.log")"
  DEMO_STARTED=yes
}

ledger_bench() { # p3|p8
  local uri=${FENGYI_MONGODB_URI:-}
  build_once
  start_parts "$([ -n "$uri" ] || printf 'store,')broker"
  uri=${uri:-mongodb://127.0.0.1:$STORE_PORT/?w=majority&journal=true&readConcernLevel=majority&maxPoolSize=100}
  machine "$([ -n "${FENGYI_MONGODB_URI:-}" ] && printf 'a given MongoDB' || printf 'embedded')"
  FENGYI_KAFKA_SERVERS=127.0.0.1:$BROKER_PORT FENGYI_MASTER_KEY=$(head -c 32 /dev/urandom | base64) \
    FENGYI_SERVICE_SECRET=bench java_here -cp "$(class_path)" "$BENCH_HOME/java/LedgerBench.java" \
    "$1" "$uri" "$ROUNDS" "$SECONDS_EACH" "$WARMUP" 2> "$WORK/$1.err" | grep -E '^(round|P[0-9])' | tee -a "$(results_file "$1")" \
    || fail "$1: $(tail -5 "$WORK/$1.err")"
}

machine() {
  say "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(free -g | awk '/^Mem/{print $2}') GB;" \
    "load $(cut -d' ' -f1-3 /proc/loadavg); $("$(java_home)/bin/java" -version 2>&1 | sed -n 1p); store: ${1:-none}; $(date -u +%FT%TZ)"
}

# Clock ticks of user and system time that a process has used.
ticks_of() { awk '{sub(/^.*\) /, ""); print $12 + $13}' "/proc/$1/stat"; }

# CPU microseconds between two tick counts.
micros() { awk -v a="$1" -v b="$2" -v hz="$(getconf CLK_TCK)" 'BEGIN{printf "%.0f\n", (b - a) * 1000000 / hz}'; }

rss_mb() { awk '/^VmRSS/{printf "%.0f\n", $2 / 1024}' "/proc/$1/status"; }

median() { printf '%s\n' "$@" | sort -n | awk '{v[NR] = $1} END{print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

spread() { printf '%s\n' "$@" | sort -n | awk 'NR == 1{a = $1} {b = $1} END{print a ".." b}'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN{printf "%.2f\n", b == 0 ? 0 : a / b}'; }

# keep NAME LINE: appends to the raw results of this run.
keep() { mkdir -p "$RESULTS"; printf '%s\n' "$2" >> "$RESULTS/$1.txt"; }

start_process() { # LOG COMMAND...
  local log=$1; shift
  "$@" > "$log" 2>&1 &
  STARTED+=($!)
  LAST_PID=$!
}

await_url() { # URL SECONDS PID
  local i
  for i in $(seq 1 $(($2 * 10))); do
    curl -fsS -o /dev/null --max-time 2 "$1" 2>/dev/null && return 0
    kill -0 "$3" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

stop_process() { kill "$1" 2>/dev/null || :; wait "$1" 2>/dev/null || :; }

stop_started() {
  local pid
  if [ -n "${DEMO_STARTED:-}" ] || [ -s "${FENGYI_DATA:-/nonexistent}/run/fengyi.pid" ]; then
    "$ROOT/fengyi" stop > /dev/null 2>&1 || :
  fi
  for pid in "${STARTED[@]:-}"; do [ -n "$pid" ] && kill "$pid" 2>/dev/null; done
  for pid in "${STARTED[@]:-}"; do [ -n "$pid" ] && wait "$pid" 2>/dev/null; done
  STARTED=()
  [ -n "${BENCH_WORK:-}" ] || rm -rf "$WORK"
}
trap 'status=$?; set +e; stop_started; exit $status' EXIT
trap 'exit 130' INT TERM

b64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# signing_key DIR: an RSA key and its JWK set, as the registry would show it.
signing_key() {
  mkdir -p "$1"
  openssl genrsa -out "$1/key.pem" 2048 2>/dev/null
  local n
  n=$(openssl rsa -in "$1/key.pem" -noout -modulus | sed 's/^Modulus=//' | sed 's/../\\x&/g')
  n=$(printf '%b' "$n" | b64url)
  printf '{"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"bench","e":"AQAB","n":"%s"}]}' "$n" > "$1/jwks.json"
}

# access_token DIR ISSUER SUBJECT: an RFC 9068 token of an hour, with the claims of a rider.
access_token() {
  local now head body
  now=$(date +%s)
  head=$(printf '{"alg":"RS256","typ":"at+jwt","kid":"bench"}' | b64url)
  body=$(printf '{"iss":"%s","aud":"fengyi","sub":"%s","client_id":"mini-program","jti":"j%s","sid":"s1","scope":"","roles":["WORKER"],"workerId":"wkr_0HZ8K3QF5S1RM","iat":%s,"exp":%s}' \
    "$2" "$3" "$now" "$now" $((now + 3600)) | b64url)
  printf '%s.%s.%s' "$head" "$body" "$(printf '%s.%s' "$head" "$body" | openssl dgst -sha256 -sign "$1/key.pem" | b64url)"
}
