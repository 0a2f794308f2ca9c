-- wrk: one client_credentials request after the other.
wrk.method = "POST"
wrk.path = "/token"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Authorization"] = os.getenv("BENCH_M2M_BASIC")
wrk.body = "grant_type=client_credentials"
