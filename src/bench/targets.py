"""The servers that are compared: this one as its image, jar and JUnit extension run it, and its peers."""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess

from client import Client, WrongAnswer
from server import CannotMeasure, Server, environment, free_port, is_200

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / "target" / "bench"
SOURCES = ROOT / "src" / "bench"
WIREMOCK = "org.wiremock:wiremock-standalone:3.13.2"
MOCKSERVER = "org.mock-server:mockserver-netty-no-dependencies:5.15.0"

ORG = "/api/atlas/v2/orgs/690000000000000000000a01"
INVITES = ORG + "/invites"
INVITATION = INVITES + "/690000000000000000000c10"
OWNER = ("orgowner", "11111111-1111-4111-8111-111111111111")
ACCOUNT = ("mdb_sa_id_690000000000000000000a51", "mdb_sa_sk_sandbox0000000000000000000000000000")
CONSOLE_OFF = "--mockatlas.control.enabled=false"
CANNING = ("wiremock", "mockserver", "hello")  # these answer the same whoever asks
CANNED = {"createdAt": "2026-01-31T12:00:00Z", "expiresAt": "2026-03-02T12:00:00Z", "groupRoleAssignments": [],
          "id": "690000000000000000000c10", "inviterUsername": "orgowner", "orgId": "690000000000000000000a01",
          "orgName": "Acme", "roles": ["ORG_MEMBER"], "teamIds": [], "username": "pending@example.com"}


def deletes_invitation(port):
    """For Server.start: whether the first signed DELETE of an invitation of the sandbox is answered by 204."""
    with Client(port) as connection:
        connection.use(OWNER)
        connection.challenge(INVITATION)
        connection.signed("DELETE", INVITATION, expected=204)
        return True


def run(command, **options):
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, capture_output=True, text=True, **options)
    if done.returncode:
        raise CannotMeasure("%s: exit status %d: %s" % (shlex.join(map(str, command[:6])), done.returncode,
                                                        (done.stdout + done.stderr)[-600:].replace("\n", " | ")))
    return done.stdout


class Targets:
    """Makes what is missing below target/bench when a row first asks for it."""

    def __init__(self, options):
        self.java17, self.java25, self.jar = options.java17, options.java25, pathlib.Path(options.jar).resolve()
        self.made, self.homes, self.ordinal = {}, 0, 0
        shutil.rmtree(BENCH / "run", ignore_errors=True)
        (BENCH / "run").mkdir(parents=True)
        self.home = self.directory("home")

    def directory(self, name):
        """A new, empty directory of this run."""
        self.homes += 1
        directory = BENCH / "run" / ("%s-%d" % (name, self.homes))
        directory.mkdir()
        return directory

    def once(self, name, make):
        if name not in self.made:
            self.made[name] = make()
        return self.made[name]

    def server(self, name, java, arguments, port, variables=(), cwd=ROOT, home=None):
        self.ordinal += 1
        log = BENCH / "run" / ("%s-%d.log" % (name, self.ordinal))
        return Server(name, arguments, port, environment(java, home or self.home, variables), cwd, log)

    def image(self, *settings):
        """The image's command, with its variables and its working directory."""
        variables, workdir, command = self.once("image", self.lay_out)
        port = free_port()
        return self.server("image", self.java25, command + list(settings), port, dict(variables, SERVER_PORT=str(port)), workdir)

    def lay_out(self):
        """Does what the Dockerfile says after its Maven build: every absolute path lies below target/bench/image."""
        root = BENCH / "image"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(parents=True)

        def placed(text):
            return re.sub(r"(?<![\w./-])/(?=(app|layers|data|m2)\b)", str(root) + "/", text)

        variables, workdir, command = {}, root, []
        env = environment(self.java25, self.home, {"JAVA_HOME": str(pathlib.Path(self.java25).parents[1])})
        for line in (ROOT / "Dockerfile").read_text().splitlines():
            word, _, rest = line.partition(" ")
            options = r"--(mount|from|chown|chmod)="
            words = [placed(part) for part in shlex.split(rest) if not re.match(options, part)] if word in ("RUN", "COPY") else []
            if word == "RUN" and not any(part.endswith("build.sh") for part in words):
                run([self.jar if part == "target/mock-atlas.jar" else part for part in words], cwd=ROOT, env=env)
            elif word == "COPY" and "--from=build" in rest:
                for source in words[:-1]:
                    copy(source, words[-1])
            elif word == "WORKDIR":
                workdir = pathlib.Path(placed(rest))
            elif word == "ENV":
                variables.update(part.split("=", 1) for part in shlex.split(placed(rest)))
            elif word == "ENTRYPOINT":
                command = [placed(part) for part in json.loads(rest)]
        return variables, workdir, [self.java25 if command[0] == "java" else command[0]] + command[1:]

    def plain(self, home):
        """java -jar on JDK 17, with this home for what the jar keeps there: Java asks the system for it, hence -Duser.home."""
        port = free_port()
        command = [self.java17, "-Duser.home=%s" % home, "-jar", self.jar]
        variables = {"SERVER_PORT": str(port), "XDG_CACHE_HOME": str(home / ".cache")}
        return self.server("plain", self.java17, command, port, variables, home=home)

    def prepared(self):
        """The script in a directory that `prepare` made with JDK 17."""
        port = free_port()
        command = [self.once("prepared", self.prepare) / "mock-atlas"]
        return self.server("prepared", self.java17, command, port, {"SERVER_PORT": str(port)})

    def prepare(self):
        directory = self.directory("prepared")
        run([self.java17, "-jar", self.jar, "prepare", directory], env=environment(self.java17, self.home, {}))
        return directory

    def hello(self, java=None):
        """The bare Spring MVC application, on JDK 17 unless told otherwise."""
        port = free_port()
        java = java or self.java17
        command = [java, "-jar", self.once("hello", self.build_hello)]
        return self.server("hello", java, command, port, {"SERVER_PORT": str(port)})

    def build_hello(self):
        versions = [re.search(r"<parent>.*?<version>(.*?)</version>", pom.read_text(), re.S).group(1)
                    for pom in (ROOT / "pom.xml", SOURCES / "hello" / "pom.xml")]
        if versions[0] != versions[1]:
            raise CannotMeasure("src/bench/hello is on Spring Boot %s, the server on %s" % (versions[1], versions[0]))
        run([ROOT / "mvnw", "-B", "-q", "-f", SOURCES / "hello" / "pom.xml", "package"], cwd=ROOT)
        return BENCH / "hello" / "hello.jar"

    def maven(self):
        """./mvnw spring-boot:run on a free port."""
        port = free_port()
        variables = {"SERVER_PORT": str(port), "HOME": os.path.expanduser("~"), "MAVEN_OPTS": os.environ.get("MAVEN_OPTS", "")}
        return self.server("spring-boot-run", self.java17, [ROOT / "mvnw", "-q", "spring-boot:run"], port, variables)

    def junit(self):
        """A JVM that starts the server by the JUnit extension's code, and says how long that took."""
        testing = self.jar.with_name("mock-atlas-testing.jar")
        classes = self.once("junit", lambda: self.compile(testing))
        command = [self.java25, "-Dmockatlas.jar=%s" % self.jar, "-Duser.home=%s" % self.home,
                   "-cp", "%s%s%s" % (testing, os.pathsep, classes), "FirstSignedAnswer"]
        return self.server("junit", self.java25, command, None, {"XDG_CACHE_HOME": str(self.home / ".cache")})

    def compile(self, testing):
        classes = BENCH / "classes"
        places = [os.path.dirname(java) for java in (self.java25, self.java17)] + [os.environ.get("PATH", "")]
        javac = shutil.which("javac", path=os.pathsep.join(places)) or "javac"
        run([javac, "--release", "17", "-cp", testing, "-d", classes, SOURCES / "FirstSignedAnswer.java"])
        return classes

    def peer(self, artifact):
        _, name, version = artifact.split(":")
        jar = BENCH / "peers" / ("%s-%s.jar" % (name, version))
        if not jar.exists():
            run([ROOT / "mvnw", "-B", "-q", "dependency:copy", "-Dartifact=" + artifact, "-DoutputDirectory=%s" % jar.parent],
                cwd=ROOT)
        return jar

    def wiremock(self, *stubs):
        """WireMock with its defaults; a stub is method, path, status and body."""
        root, port = self.directory("wiremock"), free_port()
        (root / "mappings").mkdir()
        (root / "__files").mkdir()
        for number, (method, path, status, body) in enumerate(stubs or [("GET", INVITATION, 200, canned())]):
            response = {"status": status}
            if body:
                (root / "__files" / ("%d.json" % number)).write_bytes(body)
                response.update(bodyFileName="%d.json" % number, headers={"Content-Type": "application/json"})
            mapping = {"request": {"method": method, "urlPath": path}, "response": response}
            (root / "mappings" / ("%d.json" % number)).write_text(json.dumps(mapping))
        command = [self.java25, "-jar", self.peer(WIREMOCK), "--port", port, "--bind-address", "127.0.0.1", "--root-dir", root]
        return self.server("wiremock", self.java25, command, port)

    def mockserver(self):
        """MockServer with its defaults but for the log level, which its users lower."""
        file, port = self.directory("mockserver") / "stubs.json", free_port()
        file.write_text(json.dumps([{
            "httpRequest": {"method": "GET", "path": INVITATION},
            "httpResponse": {"statusCode": 200, "headers": {"Content-Type": ["application/json"]}, "body": canned().decode()}}]))
        command = [self.java25, "-Dmockserver.logLevel=WARN", "-Dmockserver.initializationJsonPath=%s" % file,
                   "-jar", self.peer(MOCKSERVER), "-serverPort", port]
        return self.server("mockserver", self.java25, command, port, cwd=file.parent)


def copy(source, target):
    """As COPY does, with the times of the files, which a JVM compares with those that an AOT cache was made for."""
    if os.path.isdir(source):
        shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
    else:
        os.makedirs(target if target.endswith("/") else os.path.dirname(target), exist_ok=True)
        shutil.copy2(source, target)


def canned():
    return json.dumps(CANNED, separators=(",", ":")).encode()


def started(server, timeout=300):
    """Starts a server that is not measured while it starts, until it answers for the path that every row has."""
    if server.name in CANNING:
        server.start(is_200(INVITATION), quiet=False)
    else:
        server.start(challenges, quiet=False, timeout=timeout)
    return server


def challenges(port):
    with Client(port) as connection:
        try:
            return bool(connection.challenge(INVITATION))
        except WrongAnswer:
            return False
