package io.mockatlas.directory;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
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

	/**
	 * Finds a person and holds their row until the transaction ends. Whoever is about to
	 * make the person a member of an organization, or to take the account away, begins
	 * here: other than all else, an account is no organization's.
	 * @param username the e-mail address, in lower case
	 * @return the person, if they have an account
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select u from User u where u.username = :username")
	Optional<User> lock(String username);

	@Modifying
	@Query("delete from User u where u.id = :id")
	void delete(UserId id);

}
