"""Requests that no client sends: built from valid ones by a seeded random generator, and from a corpus of known tricks."""
import base64
import hashlib
import json

ORG, PROJECT = "690000000000000000000a01", "690000000000000000000a11"
KEY = ("orgowner", "11111111-1111-4111-8111-111111111111")
ACCOUNT = ("mdb_sa_id_690000000000000000000a51", "mdb_sa_sk_sandbox0000000000000000000000000000")
ACCEPT = "application/vnd.atlas.2023-01-01+json"
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
ODD_METHODS = ["HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "QUERY", "get", "A" * 300, "G\0T", "G<T", "", "M-SEARCH"]
TEXTS = ["", "\0", "a\0b", "%00", "%ED%A0%80", "\\u0000", "\\ud800", "\\udc00\\ud800", "\u00e4", "\U0001f600", "\u202e", "\ufeff", "'", "\"", "';--", "' or 1=1--",
         "${jndi:ldap://x}", "{{7*7}}", "<script>", "../../etc/passwd", "..%2f", "%2e%2e/", "%c0%ae", ";jsessionid=1", "%", "%zz", "%u0041", "//", "\\", "\r\nX: y",
         "-1", "0", "1e999", "9" * 400, "NaN", "null", "true", "[]", "{}", "a" * 300, "a" * 9000, "@", "a@b", "PT0.1S", "+", "*", ",", ";", "=", "&", "#", "?", ":", "%s%n", "\x7f", "\x01"]
HEADERS = ["Accept", "Content-Type", "Host", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Origin", "Referer", "Cookie", "Range", "If-None-Match", "If-Modified-Since",
           "Expect", "Connection", "Upgrade", "TE", "Trailer", "Content-Encoding", "Accept-Encoding", "Content-Length", "Transfer-Encoding", "X-HTTP-Method-Override",
           "X-Original-URL", "Sec-WebSocket-Key", "HTTP2-Settings", "Max-Forwards", "Via", "Accept-Language", "User-Agent", "Date", "Content-Range", "Content-MD5",
           "Last-Event-ID", "X-Request-Id"]
TYPES = ["application/json", ACCEPT, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "*/*", ",", "a/b;q=x", "application/json;charset=utf-16",
         "application/yaml", "application/vnd.atlas.9999-99-99+json", "application/vnd.atlas.2099-01-01+json", "application/xml", "\xff", "application/json;charset=nope"]
PATHS = ["/api/atlas/v2/orgs", "/api/atlas/v2/orgs/{org}", "/api/atlas/v2/orgs/{org}/invites", "/api/atlas/v2/orgs/{org}/invites/{id}", "/api/atlas/v2/groups/{project}/invites",
         "/api/atlas/v2/groups/{project}/invites/{id}", "/api/atlas/v2/orgs/{org}/users", "/api/atlas/v2/orgs/{org}/users/{id}", "/api/atlas/v2/orgs/{org}/teams",
         "/api/atlas/v2/orgs/{org}/teams/{id}/users", "/api/atlas/v2/orgs/{org}/apiKeys", "/api/atlas/v2/orgs/{org}/apiKeys/{id}/accessList", "/api/atlas/v2/orgs/{org}/settings",
         "/api/atlas/v2/orgs/{org}/serviceAccounts", "/api/atlas/v2/orgs/{org}/federationSettings", "/api/atlas/v2/groups", "/api/atlas/v2/groups/{project}",
         "/api/atlas/v2/groups/{project}/users", "/api/atlas/v2/groups/{project}/teams", "/api/atlas/v2/groups/{project}/settings", "/api/atlas/v2/groups/{project}/limits/{text}",
         "/api/atlas/v2/groups/byName/{text}", "/api/atlas/v2/users/byName/{text}", "/api/atlas/v2/users", "/api/atlas/v1.0/orgs/{org}/invites", "/api/atlas/v1.0/groups/{project}/invites/{id}",
         "/api/atlas/v1.0/users/byName/{text}", "/api/atlas/v2", "/api/atlas", "/api/private/ipinfo", "/api/{text}", "/api/oauth/token", "/api/oauth/revoke", "/_mockatlas",
         "/_mockatlas/inbox", "/_mockatlas/inbox/{id}", "/_mockatlas/clock", "/_mockatlas/requests", "/_mockatlas/requests/verify", "/_mockatlas/faults", "/_mockatlas/behaviours",
         "/_mockatlas/routes", "/_mockatlas/openapi", "/_mockatlas/invitations/{id}/accept", "/_mockatlas/mail/{text}/accept", "/_mockatlas/snapshots/{text}", "/_mockatlas/orgs",
         "/_mockatlas/mail/{link}/accept", "/_mockatlas/mail/{link}/decline", "/_mockatlas/mail/{link}/{text}", "/_mockatlas/events", "/_mockatlas/connection", "/_mockatlas/orgs/{id}",
         "/_mockatlas/orgs/{org}/people", "/_mockatlas/orgs/{id}/people", "/_mockatlas/orgs/{org}/invitations", "/_mockatlas/invitations/{id}", "/_mockatlas/invitations/{id}/decline",
         "/_mockatlas/invitations/{id}/expire", "/_mockatlas/requests/{text}", "/_mockatlas/snapshots/{text}/restore", "/_mockatlas/openapi/atlas", "/_mockatlas/console/",
         "/_mockatlas/console/assets/{text}", "/_mockatlas/{text}",
         "/_mockatlas/state", "/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/health/{text}", "/actuator/{text}", "/", "/{text}", "/favicon.ico", "/error", "*"]
FIELDS = ["username", "roles", "name", "orgId", "desc", "teamIds", "usernames", "groupRoleAssignments", "roleNames", "id", "teamId", "ipAddress", "cidrBlock", "secretExpiresAfterHours",
          "description", "now", "shift", "frozen", "faults", "path", "method", "status", "delay", "times", "timeout", "count", "organizations", "value", "operationsContact", "tags"]
PARAMETERS = ["username", "pageNum", "itemsPerPage", "includeCount", "pretty", "envelope", "name", "orgMembershipStatus", "to", "orgId", "limit", "since", "status", "path", "timeout", "q", "groupId",
              "operationId", "method", "X"]
CORPUS = [  # smuggling, obsolete syntax, other protocols; {t} is a valid target and header block
    "POST {t}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST {t}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", "POST {t}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
    "POST {t}Content-Length: 5, 5\r\n\r\nhello", "POST {t}Content-Length: +5\r\n\r\nhello", "POST {t}Content-Length: 0x5\r\n\r\nhello", "POST {t}Content-Length: 5\r\n Transfer-Encoding: chunked\r\n\r\nhello",
    "POST {t}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", "POST {t}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "POST {t}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "POST {t}Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}", "POST {t}Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n", "POST {t}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST {t}Transfer-Encoding: chunked\r\n\r\n1;a=b\r\n{\r\n1;c\r\n}\r\n0\r\n\r\n", "POST {t}Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n", "POST {t}Transfer-Encoding: chunked\r\n\r\n2 \r\n{}\r\n0\r\n\r\n",
    "POST {t}Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n{}", "POST {t}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff0\r\n{}", "POST {t}Transfer-Encoding: chunked\r\n\r\n-1\r\n{}",
    "POST {t}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nContent-Length: 9\r\nX-Trailer: y\r\n\r\n", "POST {t}Transfer-Encoding: chunked\r\n\r\n0\r\n" + "X: y\r\n" * 2000 + "\r\n",
    "GET {t}\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n", "GET {t}X-Folded: a\r\n b\r\n\tc\r\n\r\n", "GET {t}X-Bare: a\nX-LF: b\n\n", "GET {t}X-CR: a\rb\r\n\r\n", "GET {t}: empty\r\n\r\n",
    "GET {t}No-Colon\r\n\r\n", "GET {t}X Y: z\r\n\r\n", "GET {t}Host: b\r\n\r\n", "GET {t}" + "X: y\r\n" * 500 + "\r\n", "GET {t}X-Long: " + "a" * 70000 + "\r\n\r\n", "GET {t}Expect: 200-maybe\r\n\r\n",
    "POST {t}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}", "GET {t}Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
    "GET {t}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "GET /\r\n\r\n", "GET\r\n\r\n", "\r\n\r\n\r\n",
    "{\"json\": true}\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", "GET / http/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n", "GET ftp://a/b HTTP/1.1\r\nHost: a\r\n\r\n",
    "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "\0" * 200, "A" * 20000]


class Inputs:
    """Produces inputs: a label, and the bytes to send."""

    def __init__(self, random, bearer, control, links):
        """The bearer token is one of Atlas, the control token that of the control API, the links are those of messages."""
        self.random, self.bearer, self.control, self.links = random, bearer, control, links

    def next(self, nonce):
        kind = self.random.choices(["corpus", "authorization", "header", "target", "query", "json", "bytes", "method", "large"],
                                   [8, 28, 14, 14, 10, 18, 4, 3, 0.05])[0]
        return kind, getattr(self, kind)(nonce).encode("latin-1", "replace")

    def corpus(self, nonce):
        path = self.path()
        target = "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s" % (path, self.signed("POST", path, nonce))
        return self.random.choice(CORPUS).replace("{t}", target)

    def method(self, nonce):
        return self.request(self.random.choice(ODD_METHODS), self.path(), "", "", nonce)

    def target(self, nonce):
        path = self.mutated(self.path())
        return self.request(self.random.choice(METHODS[:1] * 4 + METHODS), path, "", "", nonce)

    def query(self, nonce):
        pairs = ["%s=%s" % (self.maybe(self.random.choice(PARAMETERS)), self.encoded(self.text())) for _ in range(self.random.randint(1, 4))]
        return self.request("GET", self.path() + "?" + "&".join(pairs), "", "", nonce)

    def header(self, nonce):
        lines = ""
        for _ in range(self.random.randint(1, 3)):
            name = self.random.choice(HEADERS)
            value = self.random.choice(TYPES) if name in ("Accept", "Content-Type") else self.text()
            lines += "%s: %s\r\n" % (self.maybe(name), self.maybe(value).replace("\r", "").replace("\n", ""))
        return self.request(self.random.choice(METHODS), self.path(), lines, "{}" if self.random.random() < 0.5 else "", nonce)

    def json(self, nonce):
        path = self.path()
        value = self.fault() if path.endswith("/faults") and self.random.random() < 0.5 else self.value(0)
        body = json.dumps(value, ensure_ascii=self.random.random() < 0.5).encode("utf-8", "surrogatepass").decode("latin-1")
        body = body.replace("\\\\u", "\\u")  # escapes that json.dumps has escaped itself
        if self.random.random() < 0.2:
            body = self.mutated(body)
        if self.random.random() < 0.05:
            body = body.encode("latin-1", "replace").decode("utf-8", "replace").encode("utf-16").decode("latin-1")
        return self.request(self.random.choice(["POST", "PUT", "PATCH"]), path, "", body, nonce)

    def fault(self):
        """A fault that is valid but for some of its fields."""
        fault = {"operationId": "listOrgs", "status": self.random.choice([401, 429, 500, 503, 504]), "times": 1}
        for _ in range(self.random.randint(0, 2)):
            fault[self.maybe(self.random.choice(FIELDS))] = self.value(2)
        return {"faults": [fault]}

    def bytes(self, nonce):
        return "".join(chr(self.random.randrange(256)) for _ in range(self.random.choice([1, 10, 100, 5000])))

    def large(self, nonce):
        body = self.random.choice(["x", "{", "[", "\"\\u0000", " ", "1"]) * 10_000_000
        return self.request("POST", self.path(), "", body[:10_000_000], nonce)

    def authorization(self, nonce):
        method, target = self.random.choice(METHODS[:1] * 3 + METHODS), self.path()
        header = self.random.choice([self.digest, self.digest, self.basic, self.token, self.control_token])(method, target, nonce)
        copies = 2 if self.random.random() < 0.05 else 1
        return self.request(method, target, ("Authorization: %s\r\n" % header.replace("\r", "").replace("\n", "")) * copies, "", nonce, sign=False)

    def digest(self, method, target, nonce):
        parts = dict(p.split("=", 1) for p in self.parts(method, target, nonce))
        for _ in range(self.random.randint(0, 2)):
            name = self.random.choice(list(parts) + ["userhash", "charset", "opaque"])
            parts[self.maybe(name)] = self.random.choice([self.text(), '"%s"' % self.text(), parts.get(name, "") + ", " + name + "=1", '"' + self.text()])
        items = list(parts.items())
        self.random.shuffle(items)
        header = self.maybe("Digest") + " " + self.random.choice([", ", ",", " ,\t", ";", ",,"]).join("%s=%s" % item for item in items)
        return self.mutated(header) if self.random.random() < 0.3 else header

    def parts(self, method, target, nonce):
        md5 = lambda text: hashlib.md5(text.encode("utf-8", "replace")).hexdigest()
        nc, cnonce = "%08x" % self.random.randrange(1, 200), "x"
        response = md5("%s:%s:%s:%s:auth:%s" % (md5("%s:MMS Public API:%s" % KEY), nonce, nc, cnonce, md5(method + ":" + target)))
        return ['username="%s"' % KEY[0], 'realm="MMS Public API"', 'nonce="%s"' % nonce, 'uri="%s"' % target, "algorithm=MD5", "qop=auth",
                "nc=" + nc, 'cnonce="x"', 'response="%s"' % response]

    def basic(self, *_):
        plain = self.random.choice([":".join(ACCOUNT), ":".join(KEY), self.text(), self.text() + ":" + self.text(), ACCOUNT[0] + ":" + self.text()])
        return self.maybe("Basic") + " " + self.maybe(base64.b64encode(plain.encode("utf-8", "replace")).decode())

    def token(self, *_):
        if self.random.random() < 0.3:
            return "Bearer " + self.mutated(self.bearer)
        encode = lambda part: base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
        head = encode({"alg": self.random.choice(["none", "HS256", "RS256", self.text()]), "typ": self.random.choice(["JWT", "at+jwt", self.text()]), "kid": self.text()})
        body = encode({"sub": ACCOUNT[0], "iss": self.text(), "exp": self.random.choice([0, 2 ** 62, -1, self.text()]), self.text(): self.text()})
        return self.maybe("Bearer") + " " + self.random.choice([".".join([head, body, self.bearer.split(".")[2]]), head + "." + body + ".", self.text(), self.bearer + "=", "." * 5000])

    def control_token(self, *_):
        return self.maybe("Bearer") + " " + self.random.choice([self.control, self.mutated(self.control), self.control + "\0", self.control * 2, self.control[:-1]])

    def request(self, method, target, headers, body, nonce, sign=True):
        signature = self.signed(method, target, nonce) if sign and self.random.random() < 0.8 else ""
        length = "Content-Length: %d\r\n" % len(body) if body and "content-length" not in headers.lower() else ""
        usual = "" if "accept:" in headers.lower() else "Accept: %s\r\n" % ACCEPT
        usual += "" if "host:" in headers.lower() and self.random.random() < 0.5 else "Host: localhost\r\n"
        usual += "" if "content-type:" in headers.lower() or not body else "Content-Type: %s\r\n" % self.random.choice(TYPES[:1] * 9 + TYPES)
        return "%s %s HTTP/1.1\r\n%s%s%s%s\r\n%s" % (method, target, usual, signature, headers, length, body)

    def signed(self, method, target, nonce):
        if target.startswith("/api/oauth"):
            return "Authorization: Basic %s\r\n" % base64.b64encode(":".join(ACCOUNT).encode()).decode()
        return "Authorization: Bearer %s\r\n" % (self.control if target.startswith("/_mockatlas") else self.bearer)

    def path(self):
        path = self.random.choice(PATHS).replace("{org}", ORG).replace("{project}", PROJECT)
        ids = ["690000000000000000000c10", "690000000000000000000fff", self.encoded(self.text())]
        return path.replace("{id}", self.random.choice(ids)).replace("{link}", self.maybe(self.random.choice(self.links))).replace("{text}", self.encoded(self.text()))

    def value(self, depth):
        kind = self.random.random()
        if depth > 3 or kind < 0.35:
            return self.random.choice([self.text(), self.text(), 0, -1, 1e308, 2 ** 70, None, True, ORG, "ORG_OWNER", "a@example.com", chr(0xd800 + self.random.randrange(0x800))])
        if kind < 0.5:
            return [self.value(depth + 1) for _ in range(self.random.randint(0, 3))]
        return {self.maybe(self.random.choice(FIELDS)): self.value(depth + 1) for _ in range(self.random.randint(0, 4))}

    def text(self):
        text = self.random.choice(TEXTS)
        return text + self.random.choice(TEXTS) if self.random.random() < 0.2 else text

    def encoded(self, text):
        """Encodes what HTTP does not allow, mostly; the rest now and then."""
        strict = self.random.random() < 0.7
        return "".join("%%%02X" % byte if byte <= 0x20 or (strict and not chr(byte).isalnum()) or self.random.random() < 0.1 else chr(byte)
                       for byte in text.encode("utf-8", "surrogatepass"))

    def maybe(self, text):
        """Changes a text now and then."""
        return self.mutated(text) if self.random.random() < 0.15 else text

    def mutated(self, text):
        for _ in range(self.random.randint(1, 3)):
            at = self.random.randint(0, len(text))
            text = self.random.choice([
                lambda: text[:at] + chr(self.random.randrange(1, 256)) + text[at:], lambda: text[:at] + text[at + 1:], lambda: text[:at] + self.text() + text[at:],
                lambda: text[:at] + text[at:].swapcase(), lambda: text[:at], lambda: text[:at] + text[max(0, at - 5):], lambda: text[:at] + "%%%02x" % self.random.randrange(256) + text[at:]])()
        return text
