#!/usr/bin/env bash
# A target that cannot be judged as it is described: every mistake is told apart, before any verdict.
source "$(dirname "$0")/support.sh"

cat >server.yaml <<'YAML'
users:
  - { username: jo, password: right }
applications:
  - { client_id: web, client_name: Web, client_secret: the-right-secret-of-web-12345, type: web, redirect_uris: ["https://client.authrig.test/cb"] }
  - { client_id: other, client_name: Other, client_secret: the-right-secret-of-other-123, type: web, redirect_uris: ["https://client.authrig.test/cb"] }
YAML

# target [WORD=TEXT...]: a right target file but for the words replaced.
target() {
    cat >target.yaml <<YAML
target: a server
issuer: $issuer
registration: { enabled: false }
users: { jo: { username: jo, password: right } }
applications:
  - { type: web, client_id: web, client_secret: the-right-secret-of-web-12345, redirect_uris: ["https://client.authrig.test/cb"] }
  - { type: web, client_id: other, client_secret: the-right-secret-of-other-123, redirect_uris: ["https://client.authrig.test/cb"] }
YAML
    local change
    for change in "$@"; do
        grep -qF -- "${change%%=>*}" target.yaml || complain "the target file has no ${change%%=>*}"
        sed -i "s|${change%%=>*}|${change#*=>}|" target.yaml
    done
}

# told WHAT EXIT TEXT...: a run ends with that exit code, says each text, and wrote no verdict.
told() {
    local what=$1 code=$2 outcome=0 text
    shift 2
    seen=$((seen + 1))
    rm -f report.json
    "$authrig" run --target target.yaml --quiet --timeout "${timeout:-10}" "$suites/pkce/verifier-mismatch.authrig.yaml" --report json=report.json \
        >out.txt 2>err.txt || outcome=$?
    [ "$outcome" = "$code" ] || complain "$what: exit code $outcome, not $code: $(cat err.txt)"
    for text in "$@"; do
        grep -qF -- "$text" err.txt || complain "$what: does not say \`$text\`: $(cat err.txt)"
    done
    [ "$code" = 0 ] || [ ! -e report.json ] || complain "$what: a report was written all the same"
    [ -z "${show:-}" ] || printf '%s (%s)\n    %s\n' "$what" "$outcome" "$(tail -n 1 err.txt)"
}

serve --config server.yaml
target
"$authrig" run --target target.yaml --quiet "$suites/pkce/verifier-mismatch.authrig.yaml" >out.txt 2>err.txt || complain "the right target file is refused: $(cat err.txt)"
right=$issuer

target "the-right-secret-of-web-12345=>a-wrong-secret"
told "a wrong client secret" 2 'applications[0]' 'client_secret' 'web'
target "the-right-secret-of-other-123=>a-wrong-secret"
told "a wrong secret of the second application" 2 'applications[1]' 'client_secret' 'other'
target "client_id: web=>client_id: nobody"
told "an unknown client" 2 'applications[0]' 'client_id' 'nobody'
target "password: right=>password: wrong"
told "a wrong password" 2 'came again' 'users: { jo'
target "username: jo=>username: nobody"
told "a wrong user" 2 'came again' 'users: { jo' 'nobody'
target "client.authrig.test/cb=>client.authrig.test/elsewhere"
told "a redirect URI that is not registered" 2 'https://client.authrig.test/elsewhere' 'redirect_uris' 'applications[0]'
target "registration: { enabled: false }=>registration: { enabled: false }\nscope: what-is-this"
told "a scope that is refused" 2 'invalid_scope' 'what-is-this' '`scope:`'
target "registration: { enabled: false }=>registration: { enabled: false }\nlogin: { username_field: email }"
told "a field that the login page has not" 2 'login: { username_field: email }' 'has the page changed?' '`username`'
target "registration: { enabled: false }=>registration: { enabled: false }\nendpoints: { authorize: /nowhere }"
told "a wrong authorization endpoint" 2 "/nowhere answers 404" "endpoints: { authorize }"
target "issuer: $issuer=>issuer: http://localhost:$port"
told "another issuer in the metadata" 2 "issuer: $issuer" "\`issuer: http://localhost:$port\`" 'RFC 8414'
target "issuer: $issuer=>issuer: $issuer\nmetadata: $issuer/login"
told "a page where metadata should be" 2 'no metadata document' "$issuer/login answers 200 without a JSON object"
target "issuer: $issuer=>issuer: 127.0.0.1:$port"
told "an issuer without its scheme" 2 '`issuer`' 'http://'
target "issuer: $issuer=>endpoints: { authorize: $issuer/authorize }\nissuer: $issuer\nmetadata: none"
told "no token endpoint" 2 'token endpoint' 'endpoints: { token }'
target "issuer: $issuer=>issuer: $issuer/no/such/tenant"
told "an issuer without metadata" 2 'no metadata document' 'answers 404' '`issuer`' '`metadata: URL`'
target "registration: { enabled: false }=>registration: { endpoint: $issuer/nowhere }"
told "a registration that is refused" 2 '/nowhere' '`registration:`' 'initial_access_token'
target "registration: { enabled: false }=>registration: { hook: { command: [ 'false' ] } }"
told "a registration hook that fails" 2 'false' '`registration:`'
target "registration: { enabled: false }=>registration: { enabled: false }\nclock: { command: [ 'false' ] }"
told "a clock hook that fails" 2 'moving the clock (`clock`)' 'ended with 1'
target "registration: { enabled: false }=>registration: { enabled: false }\nclock: { command: [ no-such-program ] }"
told "a clock hook that is not there" 2 'moving the clock (`clock`)' 'is there such a program?'
target "registration: { enabled: false }=>registration: { enabled: false }\nclock: { url: /nowhere }"
told "a clock URL that refuses" 2 'moving the clock (`clock`)' '404'
target "registration: { enabled: false }=>registration: { enabled: false }\nreset: { command: [ 'false' ] }"
told "a reset hook that fails" 2 'resetting the target (`reset`)' 'ended with 1'

target "issuer: $issuer=>issuer: http://no-such-host.invalid"
told "a host without an address" 2 'has no address' 'no-such-host.invalid' '`issuer`'
target "issuer: $issuer=>issuer: https://127.0.0.1:$port"
told "https at a port of plain http" 2 'plain http' 'http://'
stop_servers
target
told "nobody listens" 3 'nothing listens' "$right" '`issuer`' 'running'

serve --fault answers_late
target
timeout=0.2 told "an answer that does not come in time" 3 'no answer in time' "$issuer" '--timeout'
stop_servers
serve --fault resets_the_connection
target
told "a connection that is reset" 3 'no HTTP answer' "$issuer"
stop_servers

serve --tls --tls-ca authority.pem
target
told "an authority that is not known" 2 'is not trusted' 'tls: { ca: FILE }'
target "registration: { enabled: false }=>registration: { enabled: false }\ntls: { ca: nowhere.pem }"
told "an authority's file that is not there" 2 'nowhere.pem' 'tls: { ca }'
target "issuer: $issuer=>issuer: http://127.0.0.1:$port"
told "plain http at a port of TLS" 3 'TLS' 'https://'
stop_servers
for fault in presents_expired_certificate presents_certificate_not_yet_valid; do
    serve --tls --tls-ca authority.pem --fault $fault
    target "registration: { enabled: false }=>registration: { enabled: false }\ntls: { ca: authority.pem }"
    told "a certificate out of date ($fault)" 3 'has expired or is not valid yet' '`issuer`'
    stop_servers
done
serve --tls --tls-ca authority.pem --fault presents_certificate_for_another_host
target "registration: { enabled: false }=>registration: { enabled: false }\ntls: { ca: authority.pem }"
told "a certificate of another host" 2 'for another host'
stop_servers
serve --tls --tls-ca authority.pem --fault presents_self_signed_certificate
target "registration: { enabled: false }=>registration: { enabled: false }\ntls: { ca: authority.pem }"
told "a self-signed certificate" 2 'is not trusted' 'self' 'tls: { ca: FILE }'
stop_servers

printf '%d mistakes, %d not told as they should be\n' "$seen" "$bad"
[ $bad = 0 ]
