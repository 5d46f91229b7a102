using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Platform.Security;

/// <summary>Keys for cookies live in the database, sealed, so that every node reads the same session.</summary>
internal sealed class CookieKeys(Store store, Vault vault, TimeProvider time) : IXmlRepository
{
    internal const string Purpose = "cookie-key";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = store.Read();
        return [.. db.Set<CookieKeyRow>().AsEnumerable().Select(row => XElement.Parse(vault.Open(Purpose, row.Sealed)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var operation = new OperationContext(Actor.System("cookies"), time.GetUtcNow(), "会话密钥", Channel: "job");
        var row = new CookieKeyRow { Name = friendlyName, Sealed = vault.Seal(Purpose, element.ToString(SaveOptions.DisableFormatting)) };

        // The framework's interface is synchronous; it asks once a key's life, at start.
        store.WriteAsync(operation, (write, _) =>
        {
            write.Db.Add(row);
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None).GetAwaiter().GetResult();
    }
}
