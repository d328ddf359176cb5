package io.mockatlas.tomcat;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Configures Tomcat, the dispatcher and the firewall, so that their errors have the
 * format of all others.
 */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

	private static final String ACCESS_LIST = "/accessList/";

	@Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
	TraceDispatcherServlet dispatcherServlet() {
		TraceDispatcherServlet dispatcher = new TraceDispatcherServlet();
		dispatcher.setDetectAllHandlerMappings(false);
		return dispatcher;
	}

	@Bean(DispatcherServlet.HANDLER_MAPPING_BEAN_NAME)
	LazyEndpointHandlerMapping handlerMapping(RequestMappingHandlerMapping requestMappingHandlerMapping,
			ObjectProvider<AbstractWebMvcEndpointHandlerMapping> endpoints) {
		return new LazyEndpointHandlerMapping(requestMappingHandlerMapping, endpoints);
	}

	/**
	 * Disables the filter: the dispatcher exposes the request context too, and no filter
	 * before it needs one.
	 */
	@Bean
	FilterRegistrationBean<RequestContextFilter> withoutRequestContextFilter() {
		FilterRegistrationBean<RequestContextFilter> registration = new FilterRegistrationBean<>(
				new RequestContextFilter());
		registration.setEnabled(false);
		return registration;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> atlasTomcat(ConnectorSettings settings,
			WaitingThreads threads, BodyDeadlines deadlines) {
		return (factory) -> {
			factory.setProtocol(ConnectionProtocol.class.getName());
			factory.addContextCustomizers((context) -> {
				Host host = (Host) context.getParent();
				((StandardHost) host).setErrorReportValveClass(AtlasErrorValve.class.getName());
			});
			factory.addConnectorCustomizers(settings);
			factory.addEngineValves(new PipelineValve(), new UnreadBodyValve(threads, deadlines));
		};
	}

	/**
	 * Returns the firewall, which rejects ambiguous request targets. An encoded slash is
	 * ambiguous, except in an access list entry, where clients must encode the slash of a
	 * block (documented).
	 */
	@Bean
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Addresses with `%` or `/` can be invited, but `/users/byName/` rejects them with 400.")
	HttpFirewall firewall() {
		StrictHttpFirewall strict = targetOnlyFirewall();
		StrictHttpFirewall withSlash = targetOnlyFirewall();
		withSlash.setAllowUrlEncodedSlash(true);
		// For the percent sign of the encoded slash, which Tomcat does not decode.
		withSlash.setAllowUrlEncodedPercent(true);
		return new HttpFirewall() {

			@Override
			public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
				StrictHttpFirewall firewall = (isAccessListEntry(request.getRequestURI())) ? withSlash : strict;
				return firewall.getFirewalledRequest(request);
			}

			@Override
			public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
				return strict.getFirewalledResponse(response);
			}

		};
	}

	/**
	 * Returns whether the access list entry is the only encoded part of a path.
	 */
	private static boolean isAccessListEntry(String path) {
		int at = path.indexOf(ACCESS_LIST);
		return at >= 0 && path.indexOf('%') > at && path.indexOf('/', at + ACCESS_LIST.length()) < 0
				&& !path.contains("%25");
	}

	/**
	 * Returns a firewall that checks targets only; methods, headers and parameters are
	 * validated elsewhere.
	 */
	private static StrictHttpFirewall targetOnlyFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedHeaderNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		firewall.setAllowedParameterNames((name) -> true);
		firewall.setAllowedParameterValues((value) -> true);
		return firewall;
	}

	/**
	 * Returns the handler of rejected targets. A target that begins with several slashes
	 * arrives here if leniencies are off.
	 */
	@Bean
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
			value = "A request target that HTTP forbids is 400 `PATH_PARAM_PARSE_ERROR`.")
	RequestRejectedHandler rejected(ErrorWriter errors) {
		return (request, response, rejection) -> {
			String path = request.getRequestURI();
			ErrorCode code = (path.startsWith("//")) ? ErrorCode.RESOURCE_NOT_FOUND : ErrorCode.PATH_PARAM_PARSE_ERROR;
			errors.write(request, response, code.exception(path));
		};
	}

}
