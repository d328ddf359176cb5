"""Ansible's module mongodb_atlas_org_invite, unmodified: it knows no other address than https://cloud.mongodb.com, so the name is
mapped to this machine in /etc/hosts while this runs, as root. Its collection, which PyPI has as a part of the package ansible,
is downloaded and run by ansible-core."""
import atexit
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import zipfile

CLIENT = "ansible"
COLLECTIONS = ("ansible==14.5.0", "245623ccc2d31d0f6f4bdb63168d550cad305fb032cc43d96e8f61ce8ab0ba84")
MODULE = "community.mongodb.mongodb_atlas_org_invite"
HOSTS = pathlib.Path("/etc/hosts")
ENTRY = "127.0.0.1 cloud.mongodb.com # of the conformance suite of mock-atlas\n"
ACME, WEB = "690000000000000000000a01", "690000000000000000000a11"
KEY = {"api_username": "orgowner", "api_password": "11111111-1111-4111-8111-111111111111"}
ACCOUNT = {"service_account_id": "mdb_sa_id_690000000000000000000a51",
           "service_account_secret": "mdb_sa_sk_sandbox0000000000000000000000000000"}
outcomes = []


def map_name():
    """Adds the entry to the hosts file in place: containers mount it, so that it cannot be replaced."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    atexit.register(lambda: HOSTS.write_text(HOSTS.read_text().replace(ENTRY, "")))
    text = HOSTS.read_text()
    if "cloud.mongodb.com" in text.replace(ENTRY, ""):
        sys.exit("/etc/hosts has an entry for cloud.mongodb.com already")
    HOSTS.write_text(text.replace(ENTRY, "") + ENTRY)


def collection(directory):
    """Downloads the package with the collections, which has the digest that is expected, and unpacks that of MongoDB."""
    package, digest = COLLECTIONS
    requirements = directory / "requirements.txt"
    requirements.write_text("%s --hash=sha256:%s\n" % (package, digest))
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps", "--require-hashes",
                    "--only-binary=:all:", "--python-version=3.14", "-d", directory, "-r", requirements], check=True)
    with zipfile.ZipFile(next(directory.glob("*.whl"))) as package:
        package.extractall(directory, [name for name in package.namelist() if name.startswith("ansible_collections/community/mongodb/")])


class Ansible:
    def __init__(self, directory):
        self.command = pathlib.Path(sys.executable).with_name("ansible")
        self.environment = dict(os.environ, SSL_CERT_FILE=os.environ["MOCKATLAS_CA"], ANSIBLE_COLLECTIONS_PATH=str(directory),
                                ANSIBLE_HOME=str(directory / "home"), ANSIBLE_LOCALHOST_WARNING="false", LC_ALL="C.UTF-8",
                                ANSIBLE_PYTHON_INTERPRETER=sys.executable)

    def run(self, credentials, *options, **arguments):
        """Returns the result of the module for localhost: whether it failed, and whether it changed anything."""
        arguments = dict(credentials, org_id=ACME, **arguments)
        output = subprocess.run([self.command, "localhost", "-m", MODULE, "-a", json.dumps(arguments), *options],
                                env=self.environment, capture_output=True, text=True, timeout=120)
        head, _, result = output.stdout.partition(" => ")
        if not result:
            raise AssertionError(output.stdout + output.stderr)
        return "FAILED" in head, json.loads(result).get("changed")


def eq(what, expected, got):
    if expected != got:
        raise AssertionError(f"{what}: expected {expected!r}, got {got!r}")


def check(operation, run):
    outcome = "ok"
    try:
        run()
    except Exception as cause:
        outcome = "MISS: " + " ".join(str(cause).split())
    outcomes.append(outcome == "ok")
    print(f"{CLIENT:22} {operation:72} {outcome}", flush=True)


def states(ansible, how, credentials, username):
    person = {"username": username, "roles": ["ORG_MEMBER"]}
    assigned = dict(person, group_role_assignments=[{"group_id": WEB, "roles": ["GROUP_READ_ONLY"]}])
    for operation, expected, options, arguments in (
            ("state: present, in check mode", (False, True), ["--check"], assigned),
            ("state: present", (False, True), [], assigned),
            ("state: present, again", (False, False), [], assigned),
            ("state: absent", (False, True), [], dict(person, state="absent")),
            ("state: absent, again", (False, False), [], dict(person, state="absent")),
            ("state: present of an active user", (False, False), [], dict(person, username="ada@example.com"))):
        check(f"{how}, {operation}", lambda: eq("result", expected, ansible.run(credentials, *options, **arguments)))


def main():
    print(f"{'client':22} {'operation':72} outcome")
    with tempfile.TemporaryDirectory(prefix="mock-atlas-ansible.") as name:
        directory = pathlib.Path(name)
        collection(directory)
        map_name()
        ansible = Ansible(directory)
        states(ansible, "service account", ACCOUNT, "analyst@example.com")
        states(ansible, "API key", KEY, "auditor@example.com")
        check("a rejected invitation: the module's error", lambda: eq(
            "failed", True, ansible.run(ACCOUNT, username="x@example.com", roles=["ORG_NONE"])[0]))
        ansible.environment.pop("SSL_CERT_FILE")
        check("without trust in the CA: the module's error", lambda: eq(
            "failed", True, ansible.run(ACCOUNT, username="x@example.com", roles=["ORG_MEMBER"])[0]))
    print(f"\n{CLIENT}: {outcomes.count(True)} passed, {outcomes.count(False)} failed")
    sys.exit(1 if outcomes.count(False) else 0)


if __name__ == "__main__":
    main()
