package io.mockatlas.launch;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the command does instead of starting a server. None of it starts Spring, so that a
 * health check of an image costs little.
 */
public final class Verbs {

	private static final List<String> HELP = List.of("--help", "-h", "help");

	private static final List<String> VERSION = List.of("--version", "-v", "version");

	private Verbs() {
	}

	/**
	 * Runs the verb of a command line, if it has one. What fails ends the process with a
	 * status other than 0.
	 * @param args the command line
	 * @return false if there is no verb: a server is to be started
	 */
	public static boolean run(String[] args) {
		int status = run(args, System.getenv(), System.out, System.err);
		if (status > 0) {
			System.exit(status);
		}
		return status == 0;
	}

	/**
	 * Runs the verb of a command line.
	 * @return the exit status, or -1 where there is no verb
	 */
	static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
		if (args.length == 0) {
			return -1;
		}
		String verb = args[0].toLowerCase(Locale.ROOT);
		RunningServer server = new RunningServer(Arrays.asList(args), environment);
		if (HELP.contains(verb)) {
			out.println(Help.TEXT);
			return 0;
		}
		if (VERSION.contains(verb)) {
			out.println("mock-atlas " + Build.version());
			return 0;
		}
		if (verb.equals("env")) {
			return Exports.print(server, out, err);
		}
		if (verb.equals("healthcheck")) {
			return HealthCheck.run(server, out, err);
		}
		if (!verb.startsWith("-")) {
			err.println("mock-atlas: unknown verb " + args[0] + "; --help lists them");
			return 2;
		}
		return -1;
	}

}
