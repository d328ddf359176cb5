package io.mockatlas.bootstrap.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Directory of the certificate authority.
 *
 * @param path the absolute path
 * @param isTemporary whether it is below the directory for temporary files, where other
 * users could create it first
 */
public record TlsDirectory(Path path, boolean isTemporary) {

	private static final boolean POSIX = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

	/**
	 * Returns the directory that the settings select.
	 * @param directory the value of {@code mockatlas.tls-directory}
	 * @param storage the value of {@code mockatlas.storage.path}
	 * @return the directory, which may not exist
	 */
	public static TlsDirectory of(@Nullable String directory, @Nullable String storage) {
		if (StringUtils.hasText(directory)) {
			return new TlsDirectory(Path.of(directory).toAbsolutePath(), false);
		}
		if (StringUtils.hasText(storage)) {
			return new TlsDirectory(Path.of(storage, "tls").toAbsolutePath(), false);
		}
		String user = System.getProperty("user.name").replaceAll("[^\\w.-]", "_");
		return new TlsDirectory(Path.of(System.getProperty("java.io.tmpdir"), "mock-atlas-tls-" + user), true);
	}

	/**
	 * Returns the path of the certificate that clients must trust.
	 * @return the path of a PEM file
	 */
	public Path certificate() {
		return this.path.resolve("ca.pem");
	}

	Path key() {
		return this.path.resolve("ca-key.pem");
	}

	/**
	 * Creates the directory if it is missing. A temporary one must belong to this user,
	 * since another user could trick this one into trusting a foreign authority.
	 */
	void prepare() throws IOException {
		if (!Files.isDirectory(this.path)) {
			Files.createDirectories(this.path, permissions("rwx------"));
		}
		if (this.isTemporary && POSIX && !isPrivate()) {
			throw new IOException("other users can write to it");
		}
	}

	private boolean isPrivate() throws IOException {
		Path probe = Files.createTempFile("mock-atlas-", null);
		try {
			UserPrincipal user = Files.getOwner(probe);
			Set<PosixFilePermission> granted = Files.getPosixFilePermissions(this.path, LinkOption.NOFOLLOW_LINKS);
			return Files.isDirectory(this.path, LinkOption.NOFOLLOW_LINKS) && user.equals(Files.getOwner(this.path))
					&& !granted.contains(PosixFilePermission.GROUP_WRITE)
					&& !granted.contains(PosixFilePermission.OTHERS_WRITE);
		}
		finally {
			Files.delete(probe);
		}
	}

	static FileAttribute<?>[] permissions(String permissions) {
		return (POSIX)
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
