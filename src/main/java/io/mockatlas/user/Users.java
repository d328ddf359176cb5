package io.mockatlas.user;

import java.util.List;
import java.util.Optional;

import io.mockatlas.objectid.UserId;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Repository of user accounts.
 */
public interface Users extends Repository<User, UserId> {

	/**
	 * Saves a user and flushes, so that a concurrent insert of the same username fails
	 * here.
	 * @param user a new user
	 * @return the user
	 */
	User saveAndFlush(User user);

	Optional<User> findById(UserId id);

	List<User> findAll();

	Optional<User> findByUsername(String username);

	/**
	 * Finds a user and locks the row until the transaction ends. Required before adding
	 * the user to an organization and before deleting the account, since accounts belong
	 * to no organization and its lock does not cover them.
	 * @param username the e-mail address, in lower case
	 * @return the user, if the account exists
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select u from User u where u.username = :username")
	Optional<User> lock(String username);

	@Modifying
	@Query("delete from User u where u.id = :id")
	void delete(UserId id);

}
