#!/usr/bin/env bash
# P8: one account credited by 64 clients ÷ accounts at random: throughput >= 0.50, no retries exhausted, the longest
# wait <= 10 x the median. Store and broker run in a process of their own.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
ledger_bench p8
