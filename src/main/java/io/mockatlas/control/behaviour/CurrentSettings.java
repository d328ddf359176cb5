package io.mockatlas.control.behaviour;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;

/**
 * Current settings of this server, by name.
 */
final class CurrentSettings {

	private final ApplicationContext context;

	CurrentSettings(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Returns a setting. The values of all others are left unread, since some are
	 * secrets.
	 */
	Setting get(String name) {
		return ConfigurationPropertiesBean.getAll(this.context)
			.values()
			.stream()
			.filter((bean) -> bean.getAnnotation().prefix().startsWith("mockatlas"))
			.flatMap((bean) -> find(name, bean))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("there is no setting " + name));
	}

	private static Stream<Setting> find(String name, ConfigurationPropertiesBean bean) {
		Object values = Objects.requireNonNull(bean.getInstance());
		Constructor<?> constructor = values.getClass().getDeclaredConstructors()[0];
		RecordComponent[] components = values.getClass().getRecordComponents();
		for (int i = 0; i < components.length; i++) {
			String known = DataObjectPropertyName.toDashedForm(components[i].getName());
			if (name.equals(bean.getAnnotation().prefix() + "." + known)) {
				return Stream
					.of(new Setting(name, byDefault(constructor.getParameters()[i].getAnnotation(DefaultValue.class)),
							value(components[i], values)));
			}
		}
		return Stream.empty();
	}

	private static String byDefault(@Nullable DefaultValue value) {
		return (value != null) ? String.join(",", value.value()) : "";
	}

	private static String value(RecordComponent component, Object values) {
		ReflectionUtils.makeAccessible(component.getAccessor());
		Object value = ReflectionUtils.invokeMethod(component.getAccessor(), values);
		if (value instanceof Collection<?> several) {
			return several.stream().map(String::valueOf).collect(Collectors.joining(","));
		}
		return (value != null) ? value.toString() : "";
	}

	/**
	 * Setting with its values as on a command line.
	 *
	 * @param name the name
	 * @param byDefault the default value
	 * @param value the current value
	 */
	record Setting(String name, String byDefault, String value) {
	}

}
