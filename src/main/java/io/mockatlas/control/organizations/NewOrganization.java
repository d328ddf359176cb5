package io.mockatlas.control.organizations;

/**
 * An organization that has just been made, with all that one needs to use it: the only
 * time that anybody sees its secrets.
 *
 * @param orgId the organization
 * @param orgName its name
 * @param projectId a project of it
 * @param publicKey the public half of an Organization Owner's API key
 * @param privateKey its private half
 * @param clientId a service account that is Organization Owner
 * @param clientSecret its secret
 */
record NewOrganization(String orgId, String orgName, String projectId, String publicKey, String privateKey,
		String clientId, String clientSecret) {

	/**
	 * Without the secrets.
	 */
	@Override
	public String toString() {
		return "FreshOrganization[orgId=" + this.orgId + "]";
	}

}
