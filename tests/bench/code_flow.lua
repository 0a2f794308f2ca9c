-- wrk: the authorization code flow. A request redeems a code that an earlier answer brought, or else asks for one; a flow is
-- done when its tokens came.
local form = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Authorization"] = os.getenv("BENCH_WEB_BASIC") }
local redirect_uri = "http%3A%2F%2F127.0.0.1%3A3000%2Fcb"
local authorize = "/authorize?response_type=code&client_id=bench-web&state=s&redirect_uri=" .. redirect_uri
local codes = {}
local threads = {}
flows, refused = 0, 0

function setup(thread) table.insert(threads, thread) end

function request()
   local code = table.remove(codes)
   if not code then return wrk.format("GET", authorize) end
   return wrk.format("POST", "/token", form,
      "grant_type=authorization_code&code=" .. code .. "&redirect_uri=" .. redirect_uri)
end

function response(status, headers, body)
   local location = headers["Location"] or headers["location"]
   local code = location and string.match(location, "[?&]code=([^&]+)")
   if code then
      table.insert(codes, code)
   elseif status == 200 and string.find(body, "access_token", 1, true) then
      flows = flows + 1
   else
      refused = refused + 1
   end
end

function done(summary)
   local total, bad = 0, 0
   for _, thread in ipairs(threads) do
      total = total + thread:get("flows")
      bad = bad + thread:get("refused")
   end
   io.write(string.format("flows %d in %.6f s, refused %d\n", total, summary.duration / 1e6, bad))
end
