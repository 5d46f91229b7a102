using System.Text;
using Tongban.Kernel.Codes;
using Tongban.Licences.Domain;
using Tongban.Platform.Cryptography;

namespace Tongban.Tests.Unit.Licences;

internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 3, 5);

    public static readonly CodeRules Rules = CodeRules.ForDemonstration(Today);

    public static readonly Sm2Key Key = Sm2.Generate();

    public static LicenceTemplate Food { get; } = Template("food-business-licence");

    public static LicenceTemplate Senior { get; } = Template("senior-card");

    public static IReadOnlyDictionary<string, string> FoodFacts { get; } = new Dictionary<string, string>
    {
        ["applicant.org.name"] = "云州市安平区清和面馆",
        ["org.creditCode"] = "92990101MA0000001X",
        ["legalRepresentative.person.name"] = "林清和",
        ["org.address"] = "云州市安平区和平路 18 号",
        ["premises.premises.address"] = "云州市安平区和平路 18-2 号",
        ["matter.food.operatorType"] = "餐饮服务经营者",
        ["matter.food.businessItems"] = "热食类、冷食类",
    };

    public static string Json(string code) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "licences", $"{code}.json"));

    public static LicenceDraft Draft(IReadOnlyDictionary<string, string>? facts = null, long serial = 1, DateOnly? validTo = null) => new(
        new LicenceIssuer("云州市安平区市场监督管理局", "119901010000030107"),
        new LicenceHolder("organisation", "001", "92990101MA0000001X", "云州市安平区清和面馆"),
        facts ?? FoodFacts, "990101", Today, validTo, serial);

    public static LicencePayload Payload(LicenceDraft? draft = null) => Issuing.Compose(Food, draft ?? Draft(), "c2FsdA").Value;

    public static LicenceOnRecord Record(LicencePayload payload, LicenceStanding standing = LicenceStanding.Valid)
    {
        var canonical = payload.Canonical();
        return new LicenceOnRecord(
            canonical, LicencePayload.DigestOf(canonical), Key.Sign(canonical), Key.PublicKeyPem, standing,
            standing == LicenceStanding.Valid ? null : Today, payload.ValidTo);
    }

    public static SignedLicence File_(LicenceOnRecord record) => SignedLicence.Of(record.Canonical, new LicenceSignature(
        LicenceSignature.Sm2WithSm3, "119901010000030107", Key.KeyId, Key.PublicKeyPem, Convert.ToBase64String(record.Signature)));

    public static byte[] Edited(SignedLicence file, string was, string becomes) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.ToFile()).Replace(was, becomes, StringComparison.Ordinal));

    private static LicenceTemplate Template(string code) => LicenceTemplateFile.Parse(Json(code), Rules).Value;
}
