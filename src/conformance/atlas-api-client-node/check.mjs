// A row for each operation, and how many of them came out as they must.
import assert from "node:assert/strict";

const client = "atlas-api-client-node";
let passed = 0;
let failed = 0;

const row = (name, operation, outcome) => console.log(`${name.padEnd(22)} ${operation.padEnd(72)} ${outcome}`);
row("client", "operation", "outcome");

export async function check(operation, steps) {
	try {
		await steps();
		passed++;
		row(client, operation, "ok");
	} catch (cause) {
		failed++;
		row(client, operation, `MISS: ${String(cause.message).replaceAll(/\s+/g, " ")}`);
	}
}

// This client gives the body of whatever was answered: an error is a body with an errorCode.
export function answered(body) {
	assert.ok(body && !body.errorCode, `refused: ${JSON.stringify(body)}`);
	return body;
}

export function refused(status, errorCode, body) {
	const expected = JSON.stringify({ error: status, errorCode });
	assert.equal(JSON.stringify({ error: body?.error, errorCode: body?.errorCode }), expected, `not ${expected}: ${JSON.stringify(body)}`);
}

export function eq(expected, got) {
	assert.deepEqual(got, expected);
}

export function finish() {
	console.log(`\n${client}: ${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
}
