using System.Security.Cryptography;
using Tongban.Platform.Cryptography;

namespace Tongban.Platform.Checkups;

/// <summary>The national algorithms of this machine's libcrypto against the standards' own examples.</summary>
internal sealed class CryptographyCheckup : ICheckup
{
    // GB/T 32905—2016 A.1: SM3 of «abc».
    private const string Abc = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    // GB/T 32918.5—2017 A.2: the example's public key as SPKI, and its signature r‖s of «message digest».
    private const string PublicKey = "3059301306072A8648CE3D020106082A811CCF5501822D03420004"
        + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";

    private const string Signature = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
        + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

    public string Name => "cryptography";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        using var key = Sm2Key.FromPublicPem(PemEncoding.WriteString("PUBLIC KEY", Convert.FromHexString(PublicKey)));
        var signature = Sm2.ToDer(Convert.FromHexString(Signature));
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Judge("cryptography.sm3", Sm3.HexOf("abc"u8) == Abc),
            Judge("cryptography.sm2", key.Verify("message digest"u8, signature) && !key.Verify("message digesT"u8, signature)),
        ]);
    }

    internal static Finding Judge(string name, bool holds) => holds
        ? Finding.Good(name, "与国家标准的示例一致")
        : Finding.Bad(name, "算出来的与国家标准的示例不同", "这台机器的 OpenSSL（libcrypto.so.3）不能用。请停止服务，换用发行版原装的 OpenSSL 3。");
}
