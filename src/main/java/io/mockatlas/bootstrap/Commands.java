package io.mockatlas.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.mockatlas.bootstrap.prepare.PrepareCommand;
import io.mockatlas.compare.CompareCommand;

/**
 * Commands of the command line other than starting a server. Only {@code compare} starts
 * Spring, so the health check of an image is cheap.
 */
public final class Commands {

	private static final List<String> HELP = List.of("--help", "-h", "help");

	private static final List<String> VERSION = List.of("--version", "-v", "version");

	private Commands() {
	}

	/**
	 * Runs the command of a command line, if it has one. Exits the process with a
	 * non-zero status if the command fails.
	 * @param application the main class
	 * @param args the command line
	 * @return false if there is no command and a server must be started
	 */
	public static boolean run(Class<?> application, String[] args) {
		int status = run(application, args, System.getenv(), System.out, System.err);
		if (status > 0) {
			System.exit(status);
		}
		return status == 0;
	}

	/**
	 * Runs the command of a command line.
	 * @return the exit status, or -1 if there is no command
	 */
	static int run(Class<?> application, String[] args, Map<String, String> environment, PrintStream out,
			PrintStream err) {
		List<String> arguments = List.of(args);
		String verb = arguments.stream().filter(Commands::isCommand).findFirst().orElse("").toLowerCase(Locale.ROOT);
		RunningServer server = new RunningServer(arguments, environment);
		if (HELP.contains(verb) || arguments.contains("--help")) {
			out.println(Help.TEXT);
			return 0;
		}
		if (VERSION.contains(verb)) {
			out.println("mock-atlas " + BuildInfo.version());
			return 0;
		}
		if (verb.equals("env")) {
			return EnvCommand.print(server, arguments.contains(EnvCommand.BY_SERVICE_ACCOUNT), out, err);
		}
		if (verb.equals("healthcheck")) {
			return HealthCheckCommand.run(server, out, err);
		}
		if (verb.equals("prepare")) {
			return prepare(arguments.subList(arguments.indexOf(verb) + 1, arguments.size()), out, err);
		}
		if (verb.equals("compare")) {
			return compare(application, arguments, environment, out, err);
		}
		if (verb.isEmpty()) {
			return -1;
		}
		err.println("mock-atlas: unknown command " + verb + "; --help lists them");
		return 2;
	}

	private static int prepare(List<String> directories, PrintStream out, PrintStream err) {
		if (directories.size() != 1 || directories.get(0).startsWith("-")) {
			err.println("mock-atlas: prepare takes one directory and no options");
			return 2;
		}
		return PrepareCommand.run(directories.get(0), out, err);
	}

	/**
	 * Compares. The own server logs nothing, so that the output is only the report.
	 */
	private static int compare(Class<?> application, List<String> arguments, Map<String, String> environment,
			PrintStream out, PrintStream err) {
		List<String> options = arguments.stream().filter((argument) -> !argument.equalsIgnoreCase("compare")).toList();
		EmbeddedServer server = new EmbeddedServer(application, List.of("--logging.threshold.console=off"));
		return new CompareCommand(server, BuildInfo.version(), out, err).run(options, environment);
	}

	/**
	 * Every other argument that begins with a dash is a setting.
	 */
	private static boolean isCommand(String argument) {
		return !argument.startsWith("-") || HELP.contains(argument) || VERSION.contains(argument);
	}

}
