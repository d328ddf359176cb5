package io.mockatlas.bootstrap;

import java.nio.file.Path;
import java.util.Optional;

import io.mockatlas.bootstrap.failure.CannotStartException;
import io.mockatlas.bootstrap.tls.ServerCertificate;
import io.mockatlas.bootstrap.tls.TlsDirectory;
import io.mockatlas.bootstrap.tls.TlsProperties;
import org.apache.catalina.Engine;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * TLS of the server: the certificate of {@code server.ssl} or one that the server issues,
 * on {@code server.port} or on a port of its own. Without TLS no class of the library for
 * certificates is loaded.
 */
@Component
public class ServerTls implements SslBundleRegistrar, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/**
	 * Name of the bundle with the certificate that the server issues.
	 */
	static final String SELF_SIGNED = "mock-atlas-self-signed";

	private final TlsProperties properties;

	private final TlsDirectory directory;

	ServerTls(TlsProperties properties, StorageProperties storage, ServerProperties server) {
		boolean given = Ssl.isEnabled(server.getSsl());
		if (given && properties.isSelfSigned()) {
			throw new CannotStartException(
					"mockatlas.tls=self-signed and server.ssl are both set; set only one of them");
		}
		if (!given && !properties.isSelfSigned() && properties.tlsPort() != null) {
			throw new CannotStartException(
					"mockatlas.tls-port needs a certificate: set mockatlas.tls=self-signed or server.ssl.bundle");
		}
		this.properties = properties;
		this.directory = TlsDirectory.of(properties.tlsDirectory(), storage.path());
	}

	@Override
	public void registerBundles(SslBundleRegistry registry) {
		if (this.properties.isSelfSigned()) {
			ServerCertificate certificate = ServerCertificate.issue(this.directory, this.properties.tlsNames());
			registry.registerBundle(SELF_SIGNED, SslBundle.of(SslStoreBundle.of(certificate.keyStore(), "", null)));
		}
	}

	/**
	 * Selects the certificate, after Spring Boot has applied its settings. A port of its
	 * own is added later, since it shares the settings of all other customizers.
	 */
	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		Ssl ssl = (this.properties.isSelfSigned()) ? Ssl.forBundle(SELF_SIGNED) : factory.getSsl();
		Integer port = this.properties.tlsPort();
		if (port == null) {
			factory.setSsl(ssl);
			return;
		}
		factory.setSsl(null);
		factory.addContextCustomizers((context) -> ((Engine) context.getParent().getParent()).getService()
			.addConnector(new TlsConnectorFactory(factory, ssl, port).connector()));
	}

	/**
	 * Describes the access by TLS for the banner.
	 * @param url the URL for TLS
	 */
	String words(String url) {
		return "TLS is at " + url + ((this.properties.isSelfSigned())
				? ". Clients must trust " + this.directory.certificate() + "; the command \"env\" prints the variables."
				: ".");
	}

	/**
	 * Returns the certificate that clients must trust.
	 * @return the path of a PEM file; empty if the server did not issue its certificate
	 */
	public Optional<Path> authority() {
		return (this.properties.isSelfSigned()) ? Optional.of(this.directory.certificate()) : Optional.empty();
	}

	/**
	 * Returns the shell commands by which clients trust this server, as the {@code env}
	 * command prints them.
	 * @return the commands; empty if the server did not issue its certificate
	 */
	public Optional<String> trust() {
		return authority().map(EnvCommand::trust);
	}

	/**
	 * Returns the option of curl that trusts this server, after a space.
	 */
	String curlOption() {
		return (this.properties.isSelfSigned()) ? " --cacert " + this.directory.certificate() : "";
	}

	/**
	 * Returns the options of the {@code env} command for this server, each after a space.
	 */
	String envOptions(ServerUrl url) {
		if (!this.properties.isSelfSigned()) {
			return "";
		}
		return " --mockatlas.tls=self-signed --mockatlas.tls-directory=" + this.directory.path()
				+ ((this.properties.tlsPort() != null) ? " --mockatlas.tls-port=" + url.tlsPort() : "");
	}

	/**
	 * Factory of the connector for TLS, which has all settings of that for
	 * {@code server.port} but the port.
	 */
	private static final class TlsConnectorFactory extends TomcatServletWebServerFactory {

		private TlsConnectorFactory(TomcatServletWebServerFactory plain, @Nullable Ssl ssl, int port) {
			super(port);
			setAddress(plain.getAddress());
			setSsl(ssl);
			setSslBundles(plain.getSslBundles());
			setHttp2(plain.getHttp2());
			setCompression(plain.getCompression());
			setServerHeader(plain.getServerHeader());
			setUriEncoding(plain.getUriEncoding());
			setProtocolHandlerCustomizers(plain.getProtocolHandlerCustomizers());
			setConnectorCustomizers(plain.getConnectorCustomizers());
		}

		private Connector connector() {
			Connector connector = new Connector(getProtocol());
			connector.setThrowOnFailure(true);
			customizeConnector(connector);
			return connector;
		}

	}

}
