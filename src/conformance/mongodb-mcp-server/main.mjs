// MongoDB's MCP server over stdio, as an AI client starts it: its tools that list organizations, projects and clusters. It
// requires https, and finds trusted certificates by SSL_CERT_FILE.
import { spawn } from "node:child_process";
import { strict as assert } from "node:assert";
import readline from "node:readline";
import { fileURLToPath } from "node:url";

const CLIENT = "mongodb-mcp-server";
const ACME = "690000000000000000000a01";
const WEB = "690000000000000000000a11";
const outcomes = [];

class Server {
	constructor(authority) {
		const entry = new URL("node_modules/.bin/mongodb-mcp-server", import.meta.url);
		this.process = spawn(process.execPath, [fileURLToPath(entry)], {
			stdio: ["pipe", "pipe", "ignore"],
			env: {
				PATH: process.env.PATH,
				HOME: fileURLToPath(new URL(".", import.meta.url)),
				MDB_MCP_API_BASE_URL: `${process.env.MOCKATLAS_TLS_URL}/`,
				MDB_MCP_API_CLIENT_ID: "mdb_sa_id_690000000000000000000a51",
				MDB_MCP_API_CLIENT_SECRET: "mdb_sa_sk_sandbox0000000000000000000000000000",
				MDB_MCP_TELEMETRY: "disabled",
				DO_NOT_TRACK: "1",
				...authority
			}
		});
		this.waiting = new Map();
		readline.createInterface({ input: this.process.stdout }).on("line", (line) => {
			const message = JSON.parse(line);
			this.waiting.get(message.id)?.(message);
		});
	}

	send(message) {
		this.process.stdin.write(JSON.stringify({ jsonrpc: "2.0", ...message }) + "\n");
	}

	async ask(method, params) {
		const id = this.waiting.size + 1;
		const answer = new Promise((resolve) => this.waiting.set(id, resolve));
		this.send({ id, method, params });
		const { result, error } = await answer;
		assert.equal(error, undefined);
		return result;
	}

	async initialize() {
		const result = await this.ask("initialize",
			{ protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "conformance", version: "1" } });
		this.send({ method: "notifications/initialized" });
		return result.serverInfo.name;
	}

	async call(name, parameters = {}) {
		const result = await this.ask("tools/call", { name, arguments: parameters });
		return { error: result.isError ?? false, text: result.content.map((part) => part.text).join("\n") };
	}

	end() {
		this.process.kill();
	}
}

/** The JSON array in the text of a result. */
function rows(text) {
	return JSON.parse(text.match(/^\[$[^]*?^\]$|^\[\{.*\}\]$/m)[0]);
}

async function check(operation, run) {
	let outcome = "ok";
	try {
		await run();
	}
	catch (cause) {
		outcome = `MISS: ${String(cause.message ?? cause).split("\n").join(" ")}`;
	}
	outcomes.push(outcome === "ok");
	console.log(`${CLIENT.padEnd(22)} ${operation.padEnd(72)} ${outcome}`);
}

async function ok(name, parameters) {
	const { error, text } = await server.call(name, parameters);
	assert.equal(error, false, text);
	return text;
}

console.log(`${"client".padEnd(22)} ${"operation".padEnd(72)} outcome`);
const server = new Server({ SSL_CERT_FILE: process.env.MOCKATLAS_CA });
await check("initialize", async () => assert.equal(await server.initialize(), "MongoDB MCP Server"));
await check("tools/list: the tools of Atlas", async () => {
	const names = (await server.ask("tools/list", {})).tools.map((tool) => tool.name);
	for (const name of ["atlas-list-orgs", "atlas-list-projects", "atlas-list-clusters"]) {
		assert.ok(names.includes(name), name);
	}
});
await check("atlas-list-orgs", async () =>
	assert.deepEqual(rows(await ok("atlas-list-orgs")), [{ name: "Acme", id: ACME }]));
await check("atlas-list-projects", async () =>
	assert.deepEqual(rows(await ok("atlas-list-projects")).map((project) => project.name).sort(), ["acme-data", "acme-web"]));
await check("atlas-list-projects of an organization", async () =>
	assert.deepEqual(rows(await ok("atlas-list-projects", { orgId: ACME })).map((project) => project.orgId), [ACME, ACME]));
await check("atlas-list-clusters of a project without clusters", async () =>
	assert.match(await ok("atlas-list-clusters", { projectId: WEB }), /No clusters found/));
await check("atlas-create-project, and it is listed", async () => {
	await ok("atlas-create-project", { projectName: "mcp-project", orgId: ACME });
	assert.ok(rows(await ok("atlas-list-projects", { orgId: ACME })).some((project) => project.name === "mcp-project"));
});
await check("atlas-inspect-access-list, which is not emulated: an error that says so", async () => {
	const { error, text } = await server.call("atlas-inspect-access-list", { projectId: WEB });
	assert.ok(error);
	assert.match(text, /501.*does not emulate/s);
});
server.end();
await check("without trust in the CA, an error that says so", async () => {
	const wary = new Server({});
	await wary.initialize();
	const { error, text } = await wary.call("atlas-list-orgs");
	wary.end();
	assert.ok(error);
	assert.match(text, /certificate/);
});
const passed = outcomes.filter(Boolean).length;
console.log(`\n${CLIENT}: ${passed} passed, ${outcomes.length - passed} failed`);
process.exit(passed === outcomes.length ? 0 : 1);
