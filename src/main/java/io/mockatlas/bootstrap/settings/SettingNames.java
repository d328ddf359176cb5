package io.mockatlas.bootstrap.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.ApplicationContext;

/**
 * Names of this server's own settings, in the spelling of the documentation.
 *
 * @param names the names
 */
record SettingNames(Set<String> names) {

	/**
	 * Returns the names of the settings that a server reads.
	 */
	static SettingNames of(ApplicationContext context) {
		return new SettingNames(ConfigurationPropertiesBean.getAll(context)
			.values()
			.stream()
			.filter((bean) -> bean.getAnnotation().prefix().startsWith("mockatlas"))
			.flatMap((bean) -> names(bean.getAnnotation().prefix(), bean.asBindTarget().getType().toClass()))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	private static Stream<String> names(String prefix, Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.map((component) -> prefix + "." + DataObjectPropertyName.toDashedForm(component.getName()));
	}

	/**
	 * Returns whether a name denotes a setting in any supported spelling, such as that of
	 * an environment variable or of one element of a list.
	 */
	boolean include(String name) {
		String whole = name.replaceFirst("(\\[|_)\\d+(\\]|_)?$", "").toLowerCase(Locale.ROOT);
		return this.names.stream().anyMatch((known) -> isSpelling(whole, known));
	}

	/**
	 * Compares a name with that of a setting. Dashes in the name of a setting are
	 * ignored; the name of an environment variable may have an underscore for a dash.
	 */
	private static boolean isSpelling(String name, String known) {
		return (name.contains(".")) ? name.replaceAll("[-_]", "").equals(known.replace("-", ""))
				: name.equals(known.replaceAll("[-.]", "_")) || name.equals(known.replace("-", "").replace('.', '_'));
	}

	/**
	 * Returns the setting whose name is nearest to a misspelt one, which may be that of
	 * an environment variable.
	 */
	String nearest(String name) {
		return Suggestions.nearest(name.replace('_', '.'), this.names);
	}

}
