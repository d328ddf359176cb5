package io.mockatlas.directory;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Everybody who has an account.
 */
public interface Users extends Repository<User, UserId> {

	/**
	 * Saves at once, so that the database's word on a username that somebody else takes
	 * at the same moment is heard here.
	 * @param user somebody new
	 * @return the same
	 */
	User saveAndFlush(User user);

	Optional<User> findById(UserId id);

	Optional<User> findByUsername(String username);

	@Modifying
	@Query("delete from User u where u.id = :id")
	void delete(UserId id);

}
