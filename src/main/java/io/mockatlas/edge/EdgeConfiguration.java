package io.mockatlas.edge;

import io.mockatlas.errors.ErrorCode;
import io.mockatlas.wire.ErrorWriter;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What Tomcat and the firewall refuse looks like everything else here.
 */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

	@Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
	Dispatcher dispatcherServlet() {
		return new Dispatcher();
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> atlasTomcat() {
		return (factory) -> {
			factory.addContextCustomizers((context) -> {
				Host host = (Host) context.getParent();
				((StandardHost) host).setErrorReportValveClass(AtlasErrorValve.class.getName());
			});
			factory.addConnectorCustomizers((connector) -> {
				connector.setAllowTrace(true);
				if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
					http.setUseKeepAliveResponseHeader(false);
				}
			});
		};
	}

	/**
	 * The firewall refuses targets that two readers could read differently; methods and
	 * header values are for others to judge.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedHeaderNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		firewall.setAllowedParameterNames((name) -> true);
		firewall.setAllowedParameterValues((value) -> true);
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejected(ErrorWriter errors) {
		return (request, response, rejection) -> errors.write(request, response,
				ErrorCode.PATH_PARAM_PARSE_ERROR.exception(request.getRequestURI()));
	}

}
