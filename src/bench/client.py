"""A light HTTP client on a plain socket, which signs by HTTP Digest."""
import hashlib
import json
import re
import socket

ACCEPT = "application/vnd.atlas.2023-01-01+json"
REALM = "MMS Public API"


class WrongAnswer(Exception):
    """An answer that the row does not expect."""


def shortened(body):
    return body[:300].decode("utf-8", "replace")


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


class Client:
    """A kept connection to 127.0.0.1, for one API key at a time. It is opened again where the server closes it in good order:
    Tomcat does so after 100 requests."""

    def __init__(self, port, timeout=60):
        self.port, self.key, self.ha1, self.nonce, self.nc = port, None, None, None, 0
        self.timeout, self.answers = timeout, 0
        self.connect()

    def connect(self):
        self.buffer, self.open = b"", True
        self.socket = socket.create_connection(("127.0.0.1", self.port), self.timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, method, path, headers="", body=b"", accept=ACCEPT):
        """Returns status, head and body of the answer."""
        if body:
            headers += "Content-Type: application/json\r\n"
        if body or method in ("POST", "PUT"):
            headers += "Content-Length: %d\r\n" % len(body)
        head = "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: %s\r\n%s\r\n" % (method, path, self.port, accept, headers)
        return self.exchange(head.encode() + body)

    def exchange(self, request):
        """Sends the bytes of a request. A connection that breaks is an error of the network only before the first answer."""
        try:
            if not self.open:
                self.socket.close()
                self.connect()
            self.socket.sendall(request)
            answer = self.receive()
        except ConnectionError as problem:
            if self.answers:
                raise WrongAnswer("after %d answers: %s" % (self.answers, problem)) from problem
            raise
        self.answers += 1
        return answer

    def receive(self):
        head = self.until(b"\r\n\r\n").decode("latin-1")
        status = int(head[9:12])
        self.open = not re.search(r"\r\nconnection: *close", head, re.I)
        length = re.search(r"\r\ncontent-length: *(\d+)", head, re.I)
        if length:
            return status, head, self.exactly(int(length.group(1)))
        if re.search(r"\r\ntransfer-encoding: *chunked", head, re.I):
            return status, head, b"".join(self.chunks())
        return status, head, b""

    def chunks(self):
        size = 1
        while size:
            size = int(self.until(b"\r\n").split(b";")[0], 16)
            yield self.exactly(size)
            self.until(b"\r\n")

    def until(self, mark):
        while mark not in self.buffer:
            self.more()
        text, _, self.buffer = self.buffer.partition(mark)
        return text

    def exactly(self, length):
        while len(self.buffer) < length:
            self.more()
        text, self.buffer = self.buffer[:length], self.buffer[length:]
        return text

    def more(self):
        part = self.socket.recv(65536)
        if not part:
            raise ConnectionResetError("the server ended the connection")
        self.buffer += part

    def challenge(self, path):
        """Takes a nonce from the answer to an unsigned request."""
        status, head, _ = self.send("GET", path)
        nonce = re.search(r'\bnonce="([^"]+)"', head)
        if status != 401 or not nonce:
            raise WrongAnswer("GET %s without credentials: %d, and not a challenge" % (path, status))
        self.nonce, self.nc = nonce.group(1), 0
        return self.nonce

    def use(self, key):
        """Signs with this key, a pair of a public and a private one, from now on."""
        self.key, self.ha1 = key, md5("%s:%s:%s" % (key[0], REALM, key[1]))

    def signed(self, method, path, body=b"", expected=None):
        """Sends a signed request; any other status than the expected one is a WrongAnswer."""
        status, _, text = self.signed_response(method, path, body)
        if expected and status != expected:
            raise WrongAnswer("%s %s: %d, expected %d: %s" % (method, path, status, expected, shortened(text)))
        return text

    def signed_response(self, method, path, body=b""):
        """Sends a signed request; returns status, head and body."""
        return self.send(method, path, self.credentials(method, path) + "\r\n", body)

    def credentials(self, method, path):
        """Returns the header, without its line end, that signs one more request."""
        self.nc += 1
        nc = "%08x" % self.nc
        response = md5("%s:%s:%s:bench0:auth:%s" % (self.ha1, self.nonce, nc, md5(method + ":" + path)))
        return ('Authorization: Digest username="%s", realm="%s", nonce="%s", uri="%s", algorithm=MD5, qop=auth, nc=%s, '
                'cnonce="bench0", response="%s"' % (self.key[0], REALM, self.nonce, path, nc, response))


def control(port, method, path, document=None, expected=200, token=None):
    """A call of the control API."""
    with Client(port, 600) as client:
        body = json.dumps(document).encode() if document is not None else b""
        headers = "Authorization: Bearer %s\r\n" % token if token else ""
        status, _, text = client.send(method, "/_mockatlas" + path, headers, body, accept="application/json")
    if status != expected:
        raise WrongAnswer("%s /_mockatlas%s: %d: %s" % (method, path, status, shortened(text)))
    return json.loads(text) if text else None
