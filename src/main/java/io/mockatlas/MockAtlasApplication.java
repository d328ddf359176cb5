package io.mockatlas;

import io.mockatlas.bootstrap.AotContext;
import io.mockatlas.bootstrap.Commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.SslHealthContributorAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailHealthContributorAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderValidatorAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.ssl.SslMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.startup.StartupTimeMetricsListenerAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.task.TaskExecutorMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Main class of the server. Spring's error page and default user are excluded, since
 * errors and callers are Atlas's. Mail is excluded too: whether a mail server is
 * configured is known at startup, not when the jar is built, and a mail server must not
 * affect the health of this server. {@code Schema} replaces Flyway's auto-configuration.
 * The other excluded configurations are not used.
 */
@SpringBootApplication(exclude = { DataRepositoryMetricsAutoConfiguration.class,
		DataSourceInitializationAutoConfiguration.class, DataWebAutoConfiguration.class,
		DiskSpaceHealthContributorAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
		FlywayAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class,
		JtaAutoConfiguration.class, LogbackMetricsAutoConfiguration.class, MailHealthContributorAutoConfiguration.class,
		MailSenderAutoConfiguration.class, MailSenderValidatorAutoConfiguration.class,
		ObservationAutoConfiguration.class, ScheduledTasksObservationAutoConfiguration.class,
		SslHealthContributorAutoConfiguration.class, SslMetricsAutoConfiguration.class,
		StartupTimeMetricsListenerAutoConfiguration.class, TaskExecutionAutoConfiguration.class,
		TaskExecutorMetricsAutoConfiguration.class, TaskSchedulingAutoConfiguration.class,
		TomcatMetricsAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class,
		WebMvcObservationAutoConfiguration.class })
@ConfigurationPropertiesScan
public class MockAtlasApplication {

	/**
	 * Runs a command such as {@code --help}, or starts the server.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		if (!Commands.run(MockAtlasApplication.class, args)) {
			AotContext.enable(MockAtlasApplication.class);
			SpringApplication.run(MockAtlasApplication.class, args);
		}
	}

}
