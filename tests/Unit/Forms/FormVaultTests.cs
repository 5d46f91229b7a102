// The keys' files live on Linux, where libcrypto.so.3 is.
#pragma warning disable CA1416
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Platform.Cryptography;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormVaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tongban-vault").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Seal_HidesWhatIsSensitiveAndNothingElse()
    {
        var sealedJson = Vault().Seal(Sample.Food, Sample.FoodAnswers);
        Assert.DoesNotContain(Sample.Boss, sealedJson, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000008", sealedJson, StringComparison.Ordinal);
        Assert.Contains("云州市安平区清和面馆", sealedJson, StringComparison.Ordinal);
        Assert.Contains("自制饮品", sealedJson, StringComparison.Ordinal);
        Assert.Equal(Sample.FoodAnswers, Vault().Open(Sample.Food, sealedJson).Value);
    }

    [Fact]
    public void Seal_KeyThatTheFormDoesNotKnow_IsHiddenToo()
    {
        var data = FormData.Empty.With("old.person.idNumber", Sample.Boss).With("old.list", ["甲", "乙"]);
        var sealedJson = Vault().Seal(Sample.Food, data);
        Assert.DoesNotContain(Sample.Boss, sealedJson, StringComparison.Ordinal);
        Assert.DoesNotContain("甲", sealedJson, StringComparison.Ordinal);
        Assert.Equal(data, Vault().Open(Sample.Food, sealedJson).Value);
    }

    [Fact]
    public void Open_ValueMovedToAnotherField_IsRefused()
    {
        var stored = JsonNode.Parse(Vault().Seal(Sample.Food, Sample.FoodAnswers))!;
        stored["legalRepresentative.person.idNumber"] = stored["agent.person.idNumber"]!.DeepClone();
        Assert.Throws<CryptographicException>(() => Vault().Open(Sample.Food, stored.ToJsonString()));
    }

    [Fact]
    public void Open_TextThatIsNoData_IsAProblem() => Assert.Equal(FormProblems.Data.Code, Vault().Open(Sample.Food, "[1]").Problem?.Code);

    private FormVault Vault() => new(new Vault(new KeyRing(_folder)));
}
