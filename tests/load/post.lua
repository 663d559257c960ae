-- Posts the file that the environment names, as JSON.
local body = assert(io.open(assert(os.getenv("BODY")), "rb"))
wrk.method = "POST"
wrk.body = body:read("*a")
wrk.headers["Content-Type"] = "application/json"
body:close()
