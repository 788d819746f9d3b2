// Starts ReDoc on the page's #docs, with the document that the element names.
const docs = document.getElementById("docs");
Redoc.init(docs.dataset.document, { hideLogo: true, disableGoogleFont: true }, docs);
