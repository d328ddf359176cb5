-- Signs each request of a wrk run by HTTP Digest, with a fresh nonce count:
--   wrk -t1 -c16 -d5s -s src/bench/signed.lua http://127.0.0.1:8080 -- NAME=VALUE...
-- mode    get: GET of path. cycle: POST to path, then DELETE of what the answer has as its id, again and again
-- path    path of the request
-- user, ha1, nonces    sign by Digest: ha1 is the MD5 of user:realm:password, nonces come from challenges, with commas
--         between them, and take turns: the server refuses a count that comes 100 after later ones of the same nonce
-- token   signs by a bearer token instead
-- tag     makes the usernames of a cycle unique among runs
-- One wrk thread only: the nonce count is a global of the thread.
--
-- Latencies need no correction here. wrk records each latency and then adds the samples that a stalled connection did
-- not send (stats_correct in its main). Checked with Debian's 4.1.0-3: one pause of 1 s among 927 requests of 2 ms on one
-- connection gives p90 604 ms and p99 964 ms, where the recorded samples alone have 2 ms.

local bit = require("bit")
local band, bor, bxor, bnot, rol, lshift = bit.band, bit.bor, bit.bxor, bit.bnot, bit.rol, bit.lshift
local bswap, tobit, tohex = bit.bswap, bit.tobit, bit.tohex
local byte, char, rep, format = string.byte, string.char, string.rep, string.format

local constants, shifts, words = {}, {}, {}
for i = 0, 63 do
  constants[i] = tobit(math.floor(math.abs(math.sin(i + 1)) * 2 ^ 32))
  shifts[i] = ({ [0] = { 7, 12, 17, 22 }, { 5, 9, 14, 20 }, { 4, 11, 16, 23 }, { 6, 10, 15, 21 } })[math.floor(i / 16)][i % 4 + 1]
end

-- Adds the 64 bytes of text from offset to the MD5 state a, b, c, d.
local function compress(text, offset, a, b, c, d)
  for i = 0, 15 do
    local first, second, third, fourth = byte(text, offset + 4 * i + 1, offset + 4 * i + 4)
    words[i] = bor(first, lshift(second, 8), lshift(third, 16), lshift(fourth, 24))
  end
  local a0, b0, c0, d0 = a, b, c, d
  for i = 0, 63 do
    local mixed, word
    if i < 16 then
      mixed, word = bxor(d, band(b, bxor(c, d))), i
    elseif i < 32 then
      mixed, word = bxor(c, band(d, bxor(b, c))), band(5 * i + 1, 15)
    elseif i < 48 then
      mixed, word = bxor(b, c, d), band(3 * i + 5, 15)
    else
      mixed, word = bxor(c, bor(b, bnot(d))), band(7 * i, 15)
    end
    a, d, c, b = d, c, b, tobit(b + rol(tobit(a + mixed + constants[i] + words[word]), shifts[i]))
  end
  return tobit(a0 + a), tobit(b0 + b), tobit(c0 + c), tobit(d0 + d)
end

-- The MD5 of a text shorter than 512 MiB, in hex.
local function md5(text)
  local bits = #text * 8
  local padded = text .. "\128" .. rep("\0", (55 - #text) % 64)
    .. char(band(bits, 255), band(bit.rshift(bits, 8), 255), band(bit.rshift(bits, 16), 255), bit.rshift(bits, 24)) .. "\0\0\0\0"
  local a, b, c, d = tobit(0x67452301), tobit(0xefcdab89), tobit(0x98badcfe), tobit(0x10325476)
  for offset = 0, #padded - 64, 64 do
    a, b, c, d = compress(padded, offset, a, b, c, d)
  end
  return tohex(bswap(a)) .. tohex(bswap(b)) .. tohex(bswap(c)) .. tohex(bswap(d))
end

local given, host, accept = {}, "", "application/vnd.atlas.2023-01-01+json"
local nonces, count, ids, invited = {}, 0, {}, 0
local heads, ha2s = {}, {}

local function head(method, path)
  local text = method .. " " .. path .. " HTTP/1.1\r\nHost: " .. host .. "\r\nAccept: " .. accept .. "\r\n"
  if given.token then
    return text .. "Authorization: Bearer " .. given.token .. "\r\n"
  end
  return text .. 'Authorization: Digest username="' .. given.user .. '", realm="MMS Public API", uri="' .. path
    .. '", algorithm=MD5, qop=auth, cnonce="bench0", nc='
end

-- Method, path and signature of one request; what precedes the nonce count is made once for each kind of request.
local function signed(kind, method, path)
  local start, ha2 = heads[kind], ha2s[kind]
  if not start then
    start, ha2 = head(method, path), md5(method .. ":" .. path)
    if kind ~= "delete" then
      heads[kind], ha2s[kind] = start, ha2
    end
  end
  if given.token then
    return start
  end
  local nonce, nc = nonces[count % #nonces + 1], format("%08x", math.floor(count / #nonces) + 1)
  count = count + 1
  return start .. nc .. ', nonce="' .. nonce .. '", response="'
    .. md5(given.ha1 .. ":" .. nonce .. ":" .. nc .. ":bench0:auth:" .. ha2) .. '"\r\n'
end

local function cycle()
  local id = table.remove(ids)
  if id then
    return signed("delete", "DELETE", given.path .. "/" .. id) .. "\r\n"
  end
  invited = invited + 1
  local body = '{"username":"' .. given.tag .. invited .. '@example.com","roles":["ORG_MEMBER"]}'
  return signed("post", "POST", given.path) .. "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

-- A response callback costs wrk time, so only cycles have one: it takes the ids of what was made.
local function take(status, _, body)
  if status == 200 then
    ids[#ids + 1] = body:match('"id":"(%x+)"')
    made = made + 1
  elseif status == 204 then
    deleted = deleted + 1
  elseif unexpected == "" then
    unexpected = status .. " " .. body:gsub("[^%w .,:_-]", "")
  end
end

function init(arguments)
  host = arguments[0]:match("^http://([^/]+)")
  for i = 1, #arguments do
    local name, value = arguments[i]:match("^(%w+)=(.*)$")
    given[name] = value
  end
  for nonce in (given.nonces or ""):gmatch("[^,]+") do
    nonces[#nonces + 1] = nonce
  end
  made, deleted, unexpected = 0, 0, ""
  if given.mode == "cycle" then
    request, response = cycle, take
  else
    request = function()
      return signed("get", "GET", given.path) .. "\r\n"
    end
  end
end

function request()
  error("init comes first")
end

function done(summary, latency)
  local errors = summary.errors
  io.write(format('\n{"requests":%d,"micros":%d,"p50":%d,"p99":%d,"refused":%d,"socket":%d,"timeout":%d,"made":%d,"deleted":%d,"unexpected":"%s"}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write, errors.timeout, threads[1]:get("made"), threads[1]:get("deleted"),
    threads[1]:get("unexpected") or ""))
end
