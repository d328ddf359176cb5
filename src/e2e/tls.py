#!/usr/bin/env python3
"""TLS of the packaged jar, by the clients of Python, curl and Java: src/e2e/tls.py [path/to/java]. It needs curl, openssl and a JDK.

The options of the servers and the commands of the JVM are those of the section "TLS" of docs/docker-and-staging.md."""
import http.client
import json
import os
import pathlib
import re
import shlex
import socket
import ssl
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "staging"))

from harness import JAR, ROOT, Checks, jar_server, start  # noqa: E402
from server import environment, free_port  # noqa: E402

JAVA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
ORG = "/api/atlas/v2/orgs/690000000000000000000a01"
CLIENT = "Basic bWRiX3NhX2lkXzY5MDAwMDAwMDAwMDAwMDAwMDAwMGE1MTptZGJfc2Ffc2tfc2FuZGJveDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA="
HSTS = "Strict-Transport-Security"
QUICK = "-XX:TieredStopAtLevel=1"
SECTION = (ROOT / "docs/docker-and-staging.md").read_text().split("\n## TLS\n")[1].split("\n## ")[0]
JAVA_CLIENT = """
public class Call {
    public static void main(String[] urls) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(urls[0])).build();
        System.out.print(java.net.http.HttpClient.newHttpClient()
            .send(request, java.net.http.HttpResponse.BodyHandlers.discarding()).statusCode());
    }
}
"""
checks = Checks("tls")


class Connection(http.client.HTTPSConnection):
    """Calls a name at the loopback address, as a hosts entry does; verifies the certificate."""

    def __init__(self, name, port, authority):
        super().__init__(name, 443, timeout=30, context=ssl.create_default_context(cafile=authority))
        self.at = port

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.at), 30)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)


def call(name, port, authority=None, path=ORG, method="GET", body=None, **headers):
    """Returns the status, the headers and the body; 0 and the reason if the certificate is refused."""
    connection = Connection(name, port, authority)
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return response.status, response.headers, response.read().decode()
    except ssl.SSLCertVerificationError as refused:
        return 0, {}, refused.verify_message
    finally:
        connection.close()


def organization(name, port, authority):
    """The sandbox's organization, with a token that the same name issues."""
    token = call(name, port, authority, "/api/oauth/token", "POST", "grant_type=client_credentials", Authorization=CLIENT,
                 **{"Content-Type": "application/x-www-form-urlencoded"})[2]
    return call(name, port, authority, Authorization="Bearer " + json.loads(token)["access_token"],
                Accept="application/vnd.atlas.2023-01-01+json")


def serial(port):
    """The serial number of the certificate."""
    connection = ssl._create_unverified_context().wrap_socket(socket.create_connection(("127.0.0.1", port), 30))
    with connection, tempfile.NamedTemporaryFile("w") as file:
        file.write(ssl.DER_cert_to_PEM_cert(connection.getpeercert(True)))
        file.flush()
        return subprocess.check_output(["openssl", "x509", "-noout", "-serial", "-in", file.name], text=True)


def openssl_certificate(directory, name):
    """A certificate that nothing here has issued, with its key."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + name,
                    "-addext", "subjectAltName=DNS:" + name, "-keyout", directory / "server.key", "-out", directory / "server.pem"],
                   check=True, stderr=subprocess.DEVNULL)


def documented_options():
    """The options of each command of the section that starts a server."""
    return [shlex.split(block.replace("\\\n", " "))[3:] for block in re.findall(r"```sh\n(java -jar mock-atlas\.jar .*?)```", SECTION, re.DOTALL)]


def java_trusts(authority, port):
    """Runs the section's commands for a JVM beside ca.pem, and a Java program; returns the status that it gets, or its error."""
    keytool, option = re.search(r"^\| JVM \| `(.*?)`, `(.*?)` \|$", SECTION, re.MULTILINE).groups()
    program = authority.parent / "Call.java"
    program.write_text(JAVA_CLIENT)
    home = subprocess.run([JAVA, "-XshowSettings:properties", "-version"], capture_output=True, text=True).stderr
    path = "%s/bin:%s" % (re.search(r"java\.home = (.*)", home).group(1), os.environ["PATH"])
    script = 'set -e; %s; java %s Call.java https://localhost:%d%s' % (keytool, option, port, ORG)
    called = subprocess.run(["bash", "-c", script], cwd=authority.parent, env=dict(os.environ, PATH=path), capture_output=True, text=True)
    return called.stdout or called.stderr


def tls_ready(server):
    def answered(_):
        with open(server.log) as log:
            return any(line.startswith("mock-atlas ready ") for line in log)
    server.start(answered, quiet=False, timeout=120)
    return server


def self_signed(directory):
    state, classes = directory / "state", directory / "classes"
    authority = state / "tls" / "ca.pem"
    server = jar_server("self-signed", JAVA, free_port(), directory, "--mockatlas.tls=self-signed",
                        "--mockatlas.tls-names=atlas.example.com", "--mockatlas.storage.path=%s" % state,
                        variables={"JAVA_TOOL_OPTIONS": "%s -Xlog:class+load:file=%s" % (QUICK, classes)})
    tls_ready(server)
    for name in ("localhost", "127.0.0.1", "cloud.mongodb.com", "atlas.example.com"):
        status, headers, text = organization(name, server.port, authority)
        checks.expect("self-signed: %s is served" % name, 200, status)
        checks.expect("self-signed: %s in links" % name, "https://%s%s" % (name, ORG), json.loads(text)["links"][0]["href"])
        checks.expect("self-signed: %s and %s" % (name, HSTS), name in ("cloud.mongodb.com", "atlas.example.com"), HSTS in headers)
    checks.expect("self-signed: another name is refused by the client", 0, call("example.com", server.port, authority)[0])
    checks.expect("self-signed: without trust it is refused by the client", 0, call("localhost", server.port)[0])
    checks.expect("self-signed: the key is its owner's", "600", oct((state / "tls" / "ca-key.pem").stat().st_mode)[-3:])
    checks.expect("self-signed: the library for certificates is loaded", True, "org.bouncycastle" in classes.read_text())
    options = ["--server.port=%d" % server.port, "--mockatlas.tls=self-signed", "--mockatlas.storage.path=%s" % state]
    exports = subprocess.check_output([JAVA, QUICK, "-jar", JAR, "env", *options], text=True, env=environment(JAVA, directory))
    script = exports + 'curl -sS -o /dev/null -w "%{http_code}" "$MOCKATLAS_URL/"; curl -sS -o /dev/null -w " %{http_code}" "$MOCKATLAS_TLS_URL/"'
    checks.expect("self-signed: curl trusts it by the variables of env", "404 404",
                  subprocess.run(["bash", "-c", script], env=environment(JAVA, directory), capture_output=True, text=True).stdout)
    health = subprocess.run([JAVA, QUICK, "-jar", JAR, "healthcheck", *options], env=environment(JAVA, directory), capture_output=True, text=True)
    checks.expect("self-signed: healthcheck", (0, "ready\n"), (health.returncode, health.stdout))
    before, number = authority.read_bytes(), serial(server.port)
    server.stop()
    tls_ready(server)
    checks.expect("self-signed: the CA is kept over a restart", before, authority.read_bytes())
    checks.expect("self-signed: the certificate is a new one", True, serial(server.port) != number)
    checks.expect("self-signed: a client that trusted the CA still does", 200, organization("localhost", server.port, authority)[0])
    server.stop()


def two_ports(directory):
    classes, tls = directory / "classes-off", free_port()
    plain = start(jar_server("plain", JAVA, free_port(), directory, variables={"JAVA_TOOL_OPTIONS": "%s -Xlog:class+load:file=%s" % (QUICK, classes)}))
    checks.none("without TLS no class of the library for certificates is loaded",
                [line for line in classes.read_text().split("\n") if "org.bouncycastle" in line])
    plain.stop()
    options = [option.replace("8443", str(tls)) for option in documented_options()[0]]
    server = start(jar_server("two-ports", JAVA, free_port(), directory, *options, "--mockatlas.tls-directory=%s" % (directory / "tls")))
    checks.expect("two ports: TLS", 200, organization("localhost", tls, directory / "tls" / "ca.pem")[0])
    checks.expect("two ports: a JVM trusts it by the documented commands", "401", java_trusts(directory / "tls" / "ca.pem", tls))
    used = subprocess.run([JAVA, QUICK, "-jar", JAR, "--server.port=0", "--mockatlas.tls=self-signed", "--mockatlas.tls-port=%d" % tls],
                          env=environment(JAVA, directory), capture_output=True, text=True)
    checks.expect("two ports: a port in use is one line", (1, 1, True),
                  (used.returncode, used.stderr.count("\n"), "of mockatlas.tls-port is in use" in used.stderr))
    server.stop()


def own_certificate(directory):
    openssl_certificate(directory, "atlas.example.com")
    server = jar_server("bundle", JAVA, free_port(), directory, *documented_options()[1], "--spring.ssl.bundle.watch.file.quiet-period=1s")
    tls_ready(server)
    checks.expect("server.ssl.bundle: the certificate is served", 200,
                  organization("atlas.example.com", server.port, directory / "server.pem")[0])
    number = serial(server.port)
    openssl_certificate(directory, "atlas.example.com")
    deadline = time.monotonic() + 60
    while serial(server.port) == number and time.monotonic() < deadline:
        time.sleep(0.5)
    checks.expect("server.ssl.bundle: a replaced file is served without a restart", 200,
                  organization("atlas.example.com", server.port, directory / "server.pem")[0])
    server.stop()
    for what, settings in (("no bundle", ["--server.ssl.bundle=mine"]),
                           ("no file", ["--server.ssl.bundle=mine", "--spring.ssl.bundle.pem.mine.keystore.certificate=/no/such.pem"]),
                           ("no certificate", ["--mockatlas.tls-port=0"])):
        failed = subprocess.run([JAVA, QUICK, "-jar", JAR, "--server.port=0", *settings], env=environment(JAVA, directory),
                                capture_output=True, text=True)
        checks.expect("%s: one line and exit status 1" % what, (1, 1), (failed.returncode, failed.stderr.count("mock-atlas cannot start: ")))
        checks.none("%s: no stack trace" % what, [line for line in (failed.stdout + failed.stderr).split("\n") if line.startswith("\tat ")])


def main():
    with tempfile.TemporaryDirectory(prefix="mock-atlas-tls.") as name:
        directory = pathlib.Path(name)
        for part in (self_signed, two_ports, own_certificate):
            part(directory)
    checks.finish()


if __name__ == "__main__":
    main()
