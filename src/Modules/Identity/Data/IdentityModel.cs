using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Domain;

namespace Tongban.Identity.Data;

internal static class IdentityModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(entity =>
        {
            entity.ToTable("identity_account").HasKey(account => account.Id);
            entity.Property(account => account.ConcurrencyStamp).IsRequired().IsConcurrencyToken();
            // Nullable in the framework's class, never null here.
            entity.Property(account => account.UserName).IsRequired();
            entity.Property(account => account.NormalizedUserName).IsRequired();
            entity.Property(account => account.PasswordHash).IsRequired();
            entity.Property(account => account.SecurityStamp).IsRequired();
            // Of the framework's user only what this program uses: mail isn't asked for, phones are sealed, lockout is always on.
            entity.Ignore(account => account.Email).Ignore(account => account.NormalizedEmail).Ignore(account => account.EmailConfirmed);
            entity.Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
            entity.Ignore(account => account.TwoFactorEnabled).Ignore(account => account.LockoutEnabled);
        });
        model.Entity<Delegation>(entity =>
        {
            entity.ToTable("identity_delegation").HasKey(delegation => delegation.Id);
            entity.Property(delegation => delegation.RevokedAt).IsConcurrencyToken();
        });
        model.Entity<Challenge>().ToTable("identity_challenge").HasKey(challenge => challenge.Id);
        model.Entity<ProfileRow>().ToTable("identity_profile").HasKey(row => row.AccountId);
        model.Entity<SignInRow>().ToTable("identity_sign_in").HasKey(row => row.Id);
        model.Entity<ParkedFormRow>().ToTable("identity_parked_form").HasKey(row => row.Id);
        model.Entity<TextMessageRow>().ToTable("identity_text_message").HasKey(row => row.Id);
    }
}
