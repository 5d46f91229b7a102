using Tongban.Platform.Cryptography;

namespace Tongban.Identity.Data;

/// <summary>Seals what an account knows about a person, and finds accounts by it without opening any.</summary>
internal sealed class Secrets(Vault vault)
{
    private const string IdNumber = "identity.id-number";
    private const string Mobile = "identity.mobile";
    private const string Email = "identity.email";
    private const string Code = "identity.code";
    private const string Profile = "identity.profile";
    private const string Content = "identity.content";

    public string SealIdNumber(string idNumber) => vault.Seal(IdNumber, idNumber);

    public string OpenIdNumber(string text) => vault.Open(IdNumber, text);

    public string IdNumberIndex(string idNumber) => vault.BlindIndex(IdNumber, idNumber);

    public string SealMobile(string mobile) => vault.Seal(Mobile, mobile);

    public string OpenMobile(string text) => vault.Open(Mobile, text);

    public string MobileIndex(string mobile) => vault.BlindIndex(Mobile, mobile);

    public string SealEmail(string address) => vault.Seal(Email, address);

    public string OpenEmail(string text) => vault.Open(Email, text);

    public string SealProfile(string facts) => vault.Seal(Profile, facts);

    public string OpenProfile(string text) => vault.Open(Profile, text);

    public string CodeIndex(Guid challenge, string code) => vault.BlindIndex(Code, $"{challenge:N}:{code}");

    public string SealContent(string content) => vault.Seal(Content, content);

    public string OpenContent(string text) => vault.Open(Content, text);
}
