// Every function of the npm package mongodb-atlas-api-client that mock-atlas serves. It speaks v1.0 and signs each call with a
// brand-new nonce, whose count it lets rise over all calls of the process.
import { writeFile } from "node:fs/promises";
import getClient from "mongodb-atlas-api-client";
import urllib from "urllib";
import { answered, check, eq, finish, refused } from "./check.mjs";
import { organizations, projects, projectTeams } from "./organizations.mjs";

const acme = "690000000000000000000a01";
const web = "690000000000000000000a11";
const ada = "690000000000000000000a31";
const grace = "690000000000000000000a32";
const nobody = "690000000000000000000fff";

const baseUrl = `${process.env.MOCKATLAS_URL}/api/atlas/v1.0`;
const signedIn = (publicKey, privateKey) => getClient({ publicKey, privateKey, baseUrl, projectId: web });
const owner = signedIn("orgowner", "11111111-1111-4111-8111-111111111111");
const member = signedIn("orgmembr", "22222222-2222-4222-8222-222222222222");
const wrong = signedIn("orgowner", "99999999-9999-4999-8999-999999999999");

// What this client has no function for, over the HTTP client that it uses.
const call = async (method, path, data) => (await urllib.request(baseUrl + path, { method, data, contentType: "json", dataType: "json",
	digestAuth: "orgowner:11111111-1111-4111-8111-111111111111" })).data;

const usernames = page => answered(page).results.map(user => user.username);
const isAda = ({ mobileNumber, links, lastAuth, createdAt, ...user }) => eq({ country: "US", emailAddress: "ada@example.com",
	firstName: "Ada", id: ada, lastName: "Example", roles: [{ orgId: acme, roleName: "ORG_OWNER" }], teamIds: [],
	username: "ada@example.com" }, user);

async function invitations() {
	const someone = { username: "pat+node@example.com", roles: ["ORG_MEMBER"], teamIds: ["690000000000000000000a21"] };
	await check("organization.invite", async () => {
		const made = answered(await owner.organization.invite(acme, someone));
		const { createdAt, expiresAt, id } = made;
		eq({ createdAt, expiresAt, groupRoleAssignments: [], id, inviterUsername: "orgowner", orgId: acme, orgName: "Acme", ...someone },
			made);
		eq(30 * 24 * 3600 * 1000, Date.parse(made.expiresAt) - Date.parse(made.createdAt));
		eq(Date.parse(made.createdAt) / 1000, parseInt(made.id.slice(0, 8), 16));
	});
	await check("organization.invite: twice", async () => {
		refused(409, "USER_ALREADY_EXISTS", await owner.organization.invite(acme, someone));
		eq([someone.username], (await call("GET", `/orgs/${acme}/invites?username=pat%2Bnode@example.com`)).map(each => each.username));
	});
	await check("organization.invite: refused without changing anything", async () => {
		const another = { username: "another@example.com", roles: ["ORG_MEMBER"] };
		refused(400, "INVALID_ENUM_VALUE", await owner.organization.invite(acme, { ...another, roles: ["ROOT"] }));
		refused(401, "USER_UNAUTHORIZED", await member.organization.invite(acme, another));
		refused(401, "UNEXPECTED_ERROR", await wrong.organization.invite(acme, another));
		refused(404, "ORG_NOT_FOUND", await owner.organization.invite(nobody, another));
		eq([], await call("GET", `/orgs/${acme}/invites?username=another@example.com`));
	});
	await check("organization.invite: with pretty and envelope", async () => {
		const { content, status } = await owner.organization.invite(acme, { username: "enveloped@example.com", roles: ["ORG_MEMBER"] },
			{ pretty: true, envelope: true });
		eq([200, "enveloped@example.com"], [status, content.username]);
	});
}

async function users() {
	await check("organization.getAllUsersForOrganization", async () => {
		const page = answered(await owner.organization.getAllUsersForOrganization(acme));
		eq(["ada@example.com", "grace@example.com"], usernames(page));
		eq(2, page.totalCount);
		isAda(page.results[0]);
	});
	await check("organization.getAllUsersForOrganization: in pages", async () => {
		const page = await owner.organization.getAllUsersForOrganization(acme, { itemsPerPage: 1, pageNum: 2 });
		eq(["grace@example.com"], usernames(page));
		eq(["self", "previous"], page.links.map(link => link.rel));
	});
	await check("atlasUser.getById", async () => {
		isAda(answered(await owner.atlasUser.getById(ada)));
		refused(404, "USER_NOT_FOUND", await owner.atlasUser.getById(nobody));
	});
	await check("atlasUser.getByName", async () => {
		isAda(answered(await owner.atlasUser.getByName("ada@example.com")));
		refused(404, "USERNAME_NOT_FOUND", await owner.atlasUser.getByName("nobody@example.com"));
	});
	await check("atlasUser.getAll, project.removeUserFromProject", async () => {
		answered(await call("POST", `/groups/${web}/invites`, { username: "grace@example.com", roles: ["GROUP_READ_ONLY"] }));
		eq(["grace@example.com"], usernames(await owner.atlasUser.getAll()));
		eq(true, await owner.project.removeUserFromProject(web, grace));
		eq([], usernames(await owner.atlasUser.getAll()));
	});
	await check("atlasUser.create", async () => {
		const made = answered(await owner.atlasUser.create({ username: "new@example.com", emailAddress: "new@example.com", firstName: "New",
			lastName: "Comer", password: "a password", country: "US", mobileNumber: "5555550100",
			roles: [{ orgId: acme, roleName: "ORG_MEMBER" }] }));
		eq(["new@example.com", "New", "Comer"], [made.username, made.firstName, made.lastName]);
		eq(made.id, answered(await owner.atlasUser.getByName("new@example.com")).id);
		refused(409, "USER_ALREADY_EXISTS", await owner.organization.invite(acme, { username: "new@example.com", roles: ["ORG_OWNER"] }));
	});
}

async function recipe() {
	await check("the recipe of GET /_mockatlas/connection", async () => {
		const { snippets } = await (await fetch(`${process.env.MOCKATLAS_URL}/_mockatlas/connection`)).json();
		const file = new URL("recipe.mjs", import.meta.url);
		await writeFile(file, `${snippets.find(({ id }) => id === "npm").text}\nexport { organization };\n`);
		const { organization } = await import(file);
		eq(usernames(await owner.organization.getAllUsersForOrganization(acme)),
			usernames(await organization.getAllUsersForOrganization(acme)));
	});
}

await recipe();
await invitations();
await users();
await organizations(owner, member);
await projects(owner, member);
await projectTeams(owner);
finish();
