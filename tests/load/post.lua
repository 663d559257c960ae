-- Posts the lines of the file that the environment names, each a JSON body, one after another and again from the first.
wrk.headers["Content-Type"] = "application/json"
local requests = {}
local last = 0

function init()
  for body in io.lines(assert(os.getenv("BODIES"))) do
    requests[#requests + 1] = wrk.format("POST", nil, nil, body)
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end
