package io.mockatlas.control.organizations;

/**
 * New organization with the credentials to use it. No other response contains these
 * secrets.
 *
 * @param orgId the organization
 * @param orgName its name
 * @param projectId a project of it
 * @param publicKey the public key of an API key with the role Organization Owner
 * @param privateKey the private key of that API key
 * @param clientId a service account with the role Organization Owner
 * @param clientSecret its secret
 */
record NewOrganization(String orgId, String orgName, String projectId, String publicKey, String privateKey,
		String clientId, String clientSecret) {

	/**
	 * Returns a text without the secrets.
	 */
	@Override
	public String toString() {
		return "NewOrganization[orgId=" + this.orgId + "]";
	}

}
