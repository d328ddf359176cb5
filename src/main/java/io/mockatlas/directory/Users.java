package io.mockatlas.directory;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Everybody who has an account.
 */
public interface Users extends Repository<User, UserId> {

	User save(User user);

	Optional<User> findById(UserId id);

	Optional<User> findByUsername(String username);

}
