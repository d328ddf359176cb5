package io.mockatlas.aot;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Comparator;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Java agent of the build's ahead-of-time processing: CGLIB reads the methods of a class in the order of their
 * signatures. {@link Class#getDeclaredMethods()} has no order of its own (HotSpot's depends on addresses of memory),
 * and the generated proxies number their methods by it, so that two builds of one commit had different jars.
 */
public final class SortedMethodsAgent implements ClassFileTransformer {

	private static final String READER_OF_METHODS = "org/springframework/cglib/core/ReflectUtils";

	private SortedMethodsAgent() {
	}

	public static void premain(String arguments, Instrumentation instrumentation) {
		instrumentation.addTransformer(new SortedMethodsAgent());
	}

	public static Method[] sortedMethods(Class<?> type) {
		Method[] methods = type.getDeclaredMethods();
		Arrays.sort(methods, Comparator.comparing(Method::toString));
		return methods;
	}

	@Override
	public byte[] transform(ClassLoader loader, String className, Class<?> redefined, ProtectionDomain domain,
			byte[] classFile) {
		if (!READER_OF_METHODS.equals(className)) {
			return null;
		}
		ClassReader reader = new ClassReader(classFile);
		ClassWriter writer = new ClassWriter(reader, 0);
		reader.accept(new CallsOfSortedMethods(writer), 0);
		return writer.toByteArray();
	}

	private static final class CallsOfSortedMethods extends ClassVisitor {

		private CallsOfSortedMethods(ClassVisitor next) {
			super(Opcodes.ASM9, next);
		}

		@Override
		public MethodVisitor visitMethod(int access, String method, String descriptor, String signature,
				String[] exceptions) {
			MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
			return new MethodVisitor(Opcodes.ASM9, next) {
				@Override
				public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
					if ("java/lang/Class".equals(owner) && "getDeclaredMethods".equals(name)) {
						super.visitMethodInsn(Opcodes.INVOKESTATIC, "io/mockatlas/aot/SortedMethodsAgent",
								"sortedMethods", "(Ljava/lang/Class;)[Ljava/lang/reflect/Method;", false);
					}
					else {
						super.visitMethodInsn(opcode, owner, name, type, ofInterface);
					}
				}
			};
		}

	}

}
