using Tongban.Identity.Contracts;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Identity.Data;

/// <inheritdoc cref="IFirstAdministrator"/>
internal sealed class FirstAdministrator(AccountBook accounts, Store store, IFounding founding, TimeProvider time) : IFirstAdministrator
{
    public async Task<Result> CreateAsync(string login, string password, Foundation foundation, CancellationToken ct)
    {
        if (LoginName.Refuse(login) is not null)
            return Problems.LoginWrong;
        if (PasswordRules.Refuse(password, login) is { } weak)
            return Problems.PasswordWeak.With(weak);
        var hash = accounts.Hasher.HashPassword(null!, password);
        var operation = new OperationContext(Actor.System("admin create"), time.GetUtcNow(), "设立首位系统管理员", Channel: "cli");
        return await store.WriteAsync(operation, async (write, token) =>
        {
            var staff = await founding.FoundAsync(write, foundation, token);
            if (staff.Problem is { } refused)
                return refused;
            using var manager = accounts.Over(write);
            var made = await manager.CreateAsync(new()
            {
                Id = staff.Value.Id,
                Kind = AccountKind.Staff,
                UserName = login,
                Name = staff.Value.Name,
                PasswordHash = hash,
                CreatedAt = operation.At.UtcDateTime,
            });
            return made.Succeeded ? Result.Ok : Problems.LoginTaken;
        }, ct);
    }
}
