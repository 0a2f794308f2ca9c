#!/usr/bin/env bash
# The server dies in the middle of a run: the run ends, no case is blamed on the server, every report says why.
source "$(dirname "$0")/support.sh"

serve
# Called once before the run and before each case: at the eighth it ends the server and waits until it has gone.
cat >reset.sh <<SH
echo >>calls
[ \$(wc -l <calls) = 8 ] || exit 0
kill $server
tail --pid=$server -f /dev/null
SH
cat >target.yaml <<YAML
target: a server
issuer: $issuer
registration: { hook: { url: /__admin/applications } }
reset: { command: [ sh, $work/reset.sh ], each_case: true }
users:
  jo: { username: jo, password: jo-password }
YAML
outcome=0
"$authrig" run --target target.yaml --jobs 1 "$suites/pkce" --report console --report json=report.json --report html=report.html \
    --report junit=report.xml --report tap=report.tap >out.txt 2>err.txt || outcome=$?
[ $outcome = 3 ] || complain "exit code $outcome, not 3: $(cat err.txt)"
grep -q '"fail": 0,' report.json || complain "a case is blamed: $(grep '"fail"' report.json)"
grep -q '"error": 1,\?$' report.json || complain "not one case ends with the server: $(grep '"error"' report.json)"
grep -q '"interrupted": true' report.json || complain "the JSON report does not say that cases are missing"
why="the target no longer answers at $issuer/.well-known/oauth-authorization-server"
grep -qF "\"interrupted_because\": \"$why" report.json || complain "the JSON report does not say why"
grep -qF "The run ended early: $why" report.html || complain "the page does not say why"
grep -qF "$why" report.xml || complain "the JUnit report does not say why"
grep -qF "Bail out! $why" report.tap || complain "the TAP report does not say why"
grep -qF "ended early: $why" out.txt || complain "the console does not say why: $(cat out.txt)"
[ "$(grep -c '^ok' report.tap)" -ge 1 ] || complain "what was done before is not there"
[ $bad = 0 ] && echo "told"
