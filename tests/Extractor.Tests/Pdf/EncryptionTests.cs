using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

public sealed class EncryptionTests
{
    private const string Shown = "Hidden in plain sight";

    [TestCase(EncryptedFiles.Rc4Of40Bits)]
    [TestCase(EncryptedFiles.Rc4Of128Bits)]
    [TestCase(EncryptedFiles.Aes128)]
    [TestCase(EncryptedFiles.Aes256)]
    public void A_file_with_an_empty_password_opens(string base64)
    {
        var document = PdfReading.Open(Convert.FromBase64String(base64));

        Assert.That(document.Diagnostics, Is.Empty);
        AssertIsDecrypted(document.ReadPage(1));
    }

    [TestCase(EncryptedFiles.Rc4WithPassword)]
    [TestCase(EncryptedFiles.Aes128WithPassword)]
    [TestCase(EncryptedFiles.Aes256WithPassword)]
    public void A_file_with_a_password_opens_with_it_only(string base64)
    {
        var file = Convert.FromBase64String(base64);

        AssertIsDecrypted(PdfReading.OnlyPage(file, new PdfReadOptions { Password = "geheim" }));
        Assert.That(PdfDocument.Open(file).Error?.Code, Is.EqualTo(PdfDiagnosticCode.Encrypted));
        Assert.That(PdfDocument.Open(file, new PdfReadOptions { Password = "falsch" }).Error?.Code, Is.EqualTo(PdfDiagnosticCode.Encrypted));
    }

    [TestCase(EncryptedFiles.Rc4Of40Bits)]
    [TestCase(EncryptedFiles.Rc4WithPassword)]
    [TestCase(EncryptedFiles.Aes128WithPassword)]
    [TestCase(EncryptedFiles.Aes256WithPassword)]
    public void The_owner_password_opens_a_file_too(string base64) =>
        AssertIsDecrypted(PdfReading.OnlyPage(Convert.FromBase64String(base64), new PdfReadOptions { Password = "owner" }));

    [Test]
    public void A_file_whose_encryption_dictionary_is_lost_opens_with_a_warning()
    {
        var document = PdfReading.Open(PdfWriter.OnePage("BT /F1 10 Tf 100 700 Td (plain) Tj ET").WithTable("/Encrypt 99 0 R"));

        Assert.That(PdfReading.Codes(document.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.EncryptionLost }));
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("plain"));
    }

    [TestCase(EncryptedFiles.Rc4Of128Bits)]
    [TestCase(EncryptedFiles.Aes256)]
    public void A_damaged_encrypted_file_is_repaired(string base64)
    {
        var file = Convert.FromBase64String(base64);
        var start = file.AsSpan().LastIndexOf("startxref"u8);

        AssertIsDecrypted(PdfReading.OnlyPage(file[..start]));
    }

    [Test]
    public void Changed_bytes_of_encrypted_files_never_throw()
    {
        foreach (var base64 in new[] { EncryptedFiles.Rc4Of40Bits, EncryptedFiles.Aes128, EncryptedFiles.Aes256 })
        {
            var file = Convert.FromBase64String(base64);
            for (var place = 0; place < file.Length; place++)
            {
                var changed = (byte[])file.Clone();
                changed[place] ^= 0x15;
                var result = PdfDocument.Open(changed);
                Assert.That(() => result.Document?.ReadPage(1), Throws.Nothing, $"byte {place}");
            }
        }
    }

    private static void AssertIsDecrypted(PdfPage page)
    {
        Assert.That(PdfReading.Text(page), Is.EqualTo(Shown));
        Assert.That(page.ActualTexts.Single().Text, Is.EqualTo("replacement"));
    }
}
