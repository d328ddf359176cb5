export const number = (value) => new Intl.NumberFormat('en-US').format(value);

/** Writes a count with its noun: plural(1, 'person', 'people'). */
export const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** Writes a role as Atlas's pages do: ORG_READ_ONLY is Organization Read Only. */
export function roleName(role) {
  const words = role.replace(/^ORG_/, 'Organization_').replace(/^GROUP_/, 'Project_').replace('_GROUP_', '_Project_').split('_');
  return words.map((word) => word[0] + word.slice(1).toLowerCase()).join(' ');
}

/** Writes a role without the word that says of what it is. */
export const shortRoleName = (role) => roleName(role).replace(/^(Organization|Project) /, '');

/** Indents JSON; any other text stays as it is. */
export function pretty(body) {
  if (typeof body !== 'string') {
    return JSON.stringify(body, null, 2);
  }
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

export const total = (people) => people.active + people.pending + people.expired + people.declined;
