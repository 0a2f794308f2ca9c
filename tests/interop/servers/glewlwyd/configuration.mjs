// What `glewlwyd.conf` says here: on loopback, nothing outside of the run's folder but the database, in memory.
import { writeFileSync } from 'node:fs';

export function writeConfiguration({ port, origin, root, database, loginPage }) {
  const modules = `${root}/usr/lib/glewlwyd`;
  const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'application/javascript', '.json': 'application/json', '.png': 'image/png' };
  writeFileSync('glewlwyd.conf', `
port=${port}
bind_address="127.0.0.1"
external_url="${origin}"
login_url="${loginPage}"
api_prefix="api"
static_files_path="webapp/"
log_mode="console"
log_level="WARNING"
cookie_domain=""
cookie_secure=0
cookie_same_site="empty"
session_expiration=28800
session_key="GLEWLWYD2_SESSION_ID"
admin_scope="g_admin"
profile_scope="g_profile"
user_module_path="${modules}/user"
user_middleware_module_path="${modules}/user_middleware"
client_module_path="${modules}/client"
user_auth_scheme_module_path="${modules}/scheme"
plugin_module_path="${modules}/plugin"
hash_algorithm="SHA512"
database = { type = "sqlite3" path = "${database}" };
static_files_mime_types = (
${Object.entries(types).map(([extension, type]) => `  { extension = "${extension}" mime_type = "${type}" compress = 0 }`).join(',\n')}
)
`);
}
