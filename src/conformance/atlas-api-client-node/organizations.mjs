// Organizations, projects and the teams of projects.
import { answered, check, eq, refused } from "./check.mjs";

const acme = "690000000000000000000a01";
const web = "690000000000000000000a11";
const data = "690000000000000000000a12";
const platform = "690000000000000000000a21";
const nobody = "690000000000000000000fff";

const names = page => answered(page).results.map(({ name }) => name).sort();

export async function organizations(owner, member) {
	await check("organization.getAll", async () => {
		const page = await owner.organization.getAll();
		eq(["Acme"], names(page));
		eq([1, acme], [page.totalCount, page.results[0].id]);
	});
	await check("organization.getById", async () => {
		const { id, name } = answered(await member.organization.getById(acme));
		eq([acme, "Acme"], [id, name]);
		refused(404, "ORG_NOT_FOUND", await owner.organization.getById(nobody));
	});
	await check("organization.rename", async () => {
		refused(401, "USER_UNAUTHORIZED", await member.organization.rename(acme, { name: "Mine" }));
		eq("Acme-Ltd", answered(await owner.organization.rename(acme, { name: "Acme-Ltd" })).name);
		eq("Acme-Ltd", (await owner.organization.getById(acme)).name);
		answered(await owner.organization.rename(acme, { name: "Acme" }));
	});
	await check("organization.delete: an organization with projects remains", async () => {
		await owner.organization.delete(acme); // this client tells nobody what was answered
		eq("Acme", answered(await owner.organization.getById(acme)).name);
	});
}

export async function projectTeams(owner) {
	await check("project.assignTeams", async () => {
		const teams = [{ teamId: platform, roleNames: ["GROUP_READ_ONLY"] }];
		eq(1, answered(await owner.project.assignTeams(data, teams)).results.length);
		refused(404, "TEAM_NOT_FOUND", await owner.project.assignTeams(data, [{ teamId: nobody, roleNames: ["GROUP_OWNER"] }]));
	});
	await check("project.getTeamsByProjectId", async () => {
		const page = answered(await owner.project.getTeamsByProjectId(data));
		eq([[platform, ["GROUP_READ_ONLY"]]], page.results.map(({ teamId, roleNames }) => [teamId, roleNames]));
		eq(0, answered(await owner.project.getTeamsByProjectId(web)).totalCount);
	});
}

export async function projects(owner, member) {
	let made;
	await check("organization.getAllProjectsForOrganization", async () => {
		eq(["acme-data", "acme-web"], names(await owner.organization.getAllProjectsForOrganization(acme)));
	});
	await check("project.create", async () => {
		made = answered(await owner.project.create({ name: "acme-new", orgId: acme }));
		eq(["acme-new", acme, 0], [made.name, made.orgId, made.clusterCount]);
		refused(409, "GROUP_ALREADY_EXISTS", await owner.project.create({ name: "acme-new", orgId: acme }));
		refused(401, "NOT_ORG_GROUP_CREATOR", await member.project.create({ name: "acme-mine", orgId: acme }));
	});
	await check("project.getAll", async () => {
		eq(["acme-data", "acme-new", "acme-web"], names(await owner.project.getAll()));
	});
	await check("project.getById", async () => {
		eq({ ...made, tags: [] }, answered(await owner.project.getById(made.id))); // creation returns tags only if they were sent
		refused(404, "GROUP_NOT_FOUND", await owner.project.getById(nobody));
	});
	await check("project.getByName", async () => {
		eq(made.id, answered(await owner.project.getByName("acme-new")).id);
		refused(401, "NOT_IN_GROUP", await owner.project.getByName("no-such-project"));
	});
	await check("project.delete", async () => {
		eq(true, await owner.project.delete(made.id));
		refused(404, "GROUP_NOT_FOUND", await owner.project.getById(made.id));
		eq(["acme-data", "acme-web"], names(await owner.project.getAll()));
	});
}
