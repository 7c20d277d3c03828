#!/usr/bin/env bash
# P3: credit points ÷ raw driver insert of the same document into the same store, 32 clients: throughput >= 0.50,
# CPU of the client process <= 3 x. Store and broker run in a process of their own; a real MongoDB can be given with
# FENGYI_MONGODB_URI. The insert goes to a collection with the same indexes.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
ledger_bench p3
