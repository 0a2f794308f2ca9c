// In front of `authrig serve`: wherever it shows its login form, a page that is drawn by JavaScript and logs in by fetch. All
// else goes through as it is. Usage: node front.mjs ISSUER   prints its origin when it listens
import http from 'node:http'

const behind = new URL(process.argv[2])
const login = `<!doctype html><title>Log in</title><div id=root></div><script>
document.getElementById('root').innerHTML =
  '<h1>Log in</h1><input id=who><input id=secret type=password><button id=go>Go on</button>'
const value = (id) => document.getElementById(id).value
async function logIn() {
  const answer = await fetch('/login', { method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: value('who'), password: value('secret') }) })
  if (answer.ok) location.reload()
}
document.getElementById('go').onclick = logIn
document.getElementById('secret').onkeydown = (event) => { if (event.key === 'Enter') logIn() }
</script>`

const server = http.createServer((request, response) => {
  const headers = { ...request.headers, host: behind.host }
  if (headers.origin) headers.origin = behind.origin
  const asked = http.request(behind, { method: request.method, path: request.url, headers }, (answer) => {
    const parts = []
    answer.on('data', (part) => parts.push(part))
    answer.on('end', () => {
      let body = Buffer.concat(parts)
      const given = { ...answer.headers }
      if (body.includes('type="password"')) {
        body = login
        delete given['content-security-policy']
      }
      delete given['content-length']
      delete given['transfer-encoding']
      response.writeHead(answer.statusCode, given).end(body)
    })
  })
  request.pipe(asked)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
